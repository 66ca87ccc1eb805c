package dev.lathe.cloudflare;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recorded exchange: {@code wire-examples/<name>.json}, which belongs to the module of the document. */
record WireExample(String name, RawJson json) {

    static WireExample named(String name) {
        try (InputStream file = WireExample.class.getResourceAsStream("/wire-examples/" + name + ".json")) {
            return new WireExample(
                    name,
                    RawJson.of(new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return at("/request/method").asString();
    }

    String path() {
        return at("/request/path").asString();
    }

    /** Names and values of the query, a list repeated, sorted. */
    List<String> query() {
        List<String> pairs = new ArrayList<>();
        at("/request/query").asMap().forEach((name, value) -> {
            for (RawJson each : value.kind() == RawJson.Kind.ARRAY ? value.asList() : List.of(value)) {
                pairs.add(name + "=" + (each.kind() == RawJson.Kind.STRING ? each.asString() : each.toString()));
            }
        });
        return pairs.stream().sorted().toList();
    }

    Map<String, RawJson> headers() {
        return at("/request/headers").asMap();
    }

    /** The body that must be sent, or null for none. */
    @Nullable
    RawJson sentBody() {
        RawJson body = at("/request/body");
        return body.kind() == RawJson.Kind.NULL ? null : body;
    }

    /** The whole body that is answered; null for none. */
    RawJson answeredBody() {
        return at("/response/body");
    }

    Reply reply() {
        int status = (int) at("/response/status").asLong();
        RawJson body = answeredBody();
        Reply reply = switch (body.kind()) {
            case NULL -> Reply.empty(status);
            case STRING -> Reply.of(status, "text/html", body.asString());
            default -> Reply.json(status, body.toString());
        };
        for (Map.Entry<String, RawJson> header : at("/response/headers").asMap().entrySet()) {
            if (!header.getKey().equals("content-type")) {
                reply = reply.header(header.getKey(), header.getValue().asString());
            }
        }
        return reply;
    }

    private RawJson at(String pointer) {
        return Objects.requireNonNull(json.at(pointer), () -> name + " has no " + pointer);
    }
}
