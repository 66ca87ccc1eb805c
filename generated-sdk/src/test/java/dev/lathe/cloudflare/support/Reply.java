package dev.lathe.cloudflare.support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server answers.
 *
 * @param declaredLength the {@code Content-Length} it claims
 */
public record Reply(int status, Map<String, String> headers, byte[] body, long declaredLength) {

    public static Reply json(int status, String json) {
        return of(status, "application/json", json);
    }

    public static Reply of(int status, String mediaType, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, Map.of("Content-Type", mediaType), body, body.length);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], 0);
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, declaredLength);
    }

    /** Claims a longer body than it sends. */
    public Reply claiming(long length) {
        return new Reply(status, headers, body, length);
    }
}
