package dev.lathe.model;

import org.jspecify.annotations.Nullable;

/**
 * The object that wraps every JSON answer of the API; members are top-level names of it.
 *
 * @param result what the caller wants
 * @param success boolean member that says whether the call worked, or null
 * @param errors member with the list of errors, or null
 * @param messages member with the list of messages, or null
 * @param problem where inside an element of {@code errors} and {@code messages} the parts are
 */
public record Envelope(
        SpecText result,
        @Nullable SpecText success,
        @Nullable SpecText errors,
        @Nullable SpecText messages,
        Problem problem) {

    /** JSON pointers inside one error or message; null when the API has no such part. */
    public record Problem(
            @Nullable SpecText code,
            @Nullable SpecText message,
            @Nullable SpecText documentationUrl,
            @Nullable SpecText source) {}
}
