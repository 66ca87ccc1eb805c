// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One error or message of an answer.
 *
 * @param code the API's number for it, or null
 * @param message what the API says; may be empty
 * @param documentationUrl where it is explained, or null
 * @param source what in the request caused it, or null
 * @param raw the whole entry as received
 */
public record Problem(
        @Nullable Long code,
        String message,
        @Nullable String documentationUrl,
        @Nullable String source,
        RawJson raw) {

    /**
     * One entry of an answer.
     *
     * @param code the API's number for it, or null
     * @param message what the API says; may be empty
     * @param documentationUrl where it is explained, or null
     * @param source what in the request caused it, or null
     * @param raw the whole entry as received
     */
    public Problem {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(raw, "raw");
    }

    /** The code in brackets, if any, and the message. */
    @Override
    public String toString() {
        return code == null ? message : "[" + code + "] " + message;
    }
}
