// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One complete HTTP answer. Immutable. */
public final class TransportResponse {

    private final int status;
    private final Headers headers;
    private final byte[] body;

    private TransportResponse(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param body the whole body, not copied: the caller hands it over and must not change it; empty when there is none
     * @return the answer with them
     */
    public static TransportResponse of(int status, Headers headers, byte[] body) {
        return new TransportResponse(
                status, Objects.requireNonNull(headers, "headers"), Objects.requireNonNull(body, "body"));
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return a copy of the body; empty when there is none} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return the body read as UTF-8} */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the length of the body in bytes} */
    public int bodyLength() {
        return body.length;
    }

    /** Status and size only: bodies may hold secrets. */
    @Override
    public String toString() {
        return "TransportResponse[status=" + status + ", bytes=" + body.length + "]";
    }
}
