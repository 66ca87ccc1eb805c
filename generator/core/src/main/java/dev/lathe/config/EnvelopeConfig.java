package dev.lathe.config;

import org.jspecify.annotations.Nullable;

/**
 * The names of the envelope's members, and JSON pointers inside one error or message; null where the API has none.
 *
 * @param result the member that callers want
 */
public record EnvelopeConfig(
        String result,
        @Nullable String success,
        @Nullable String errors,
        @Nullable String messages,
        Problem problem) {

    /** Pointers inside one error or message. */
    public record Problem(
            @Nullable String code,
            @Nullable String message,
            @Nullable String documentationUrl,
            @Nullable String source) {

        static final Problem NONE = new Problem(null, null, null, null);
    }
}
