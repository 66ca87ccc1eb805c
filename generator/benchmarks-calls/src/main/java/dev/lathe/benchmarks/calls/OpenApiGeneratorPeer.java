package dev.lathe.benchmarks.calls;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import peer.oag.ApiClient;
import peer.oag.model.AccountsListAccounts200ResponseAllOfResultInner;
import peer.oag.model.AuditLogsV2GetAccountAuditLogs200Response;

/** What OpenAPI Generator's {@code native} client makes of JSON, with the mapper that it sets up. */
final class OpenApiGeneratorPeer implements JsonPeer {

    private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    private final Way way;

    /** How the mapper gets the bytes. */
    enum Way {
        /** As they are. */
        BYTES,

        /** As the generated client does it: a stream is read into bytes, those made a string. */
        CLIENT
    }

    OpenApiGeneratorPeer(Way way) {
        this.way = way;
    }

    @Override
    public String name() {
        return way == Way.BYTES ? "OpenAPI Generator, its mapper" : "OpenAPI Generator, its client";
    }

    @Override
    public Object readPage(byte[] json) throws IOException {
        return read(json, new TypeReference<AuditLogsV2GetAccountAuditLogs200Response>() {});
    }

    @Override
    public Object readSmall(byte[] json) throws IOException {
        return read(json, new TypeReference<AccountsListAccounts200ResponseAllOfResultInner>() {});
    }

    private <T> T read(byte[] json, TypeReference<T> type) throws IOException {
        if (way == Way.BYTES) {
            return mapper.readValue(json, type);
        }
        try (InputStream in = new ByteArrayInputStream(json)) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return mapper.readValue(body, type);
        }
    }

    @Override
    public byte[] writePage(Object page) throws IOException {
        return mapper.writeValueAsBytes(page);
    }

    @Override
    public byte[] writeSmall(Object small) throws IOException {
        return mapper.writeValueAsBytes(small);
    }
}
