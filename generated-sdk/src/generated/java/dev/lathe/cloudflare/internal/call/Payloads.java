// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads the bodies of requests that the API sends to servers of its users; what emitted parsers are written against.
 */
public final class Payloads {

    private Payloads() {}

    /**
     * Reads a body.
     *
     * @param name of the webhook or callback, for the message when it fails
     * @throws DecodeException if the body is not JSON of the type
     */
    public static <T> T read(String name, byte[] body, Decoder<T> decoder) {
        try {
            return JsonReader.decode(body, decoder);
        } catch (DecodeException e) {
            throw e.withOperation(name);
        }
    }

    /**
     * Reads a body that was read as text already.
     *
     * @param name of the webhook or callback, for the message when it fails
     * @throws DecodeException if the body is not JSON of the type
     */
    public static <T> T read(String name, String body, Decoder<T> decoder) {
        return read(name, body.getBytes(StandardCharsets.UTF_8), decoder);
    }
}
