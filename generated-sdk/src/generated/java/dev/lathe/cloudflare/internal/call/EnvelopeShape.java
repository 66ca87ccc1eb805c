// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that wraps every JSON answer of an API; top-level names of it, null what it does not have.
 *
 * @param result what the caller wants
 * @param success boolean that says whether the call worked
 * @param errors list of errors
 * @param messages list of messages
 * @param problem where inside an error or message the parts are
 */
public record EnvelopeShape(
        String result,
        @Nullable String success,
        @Nullable String errors,
        @Nullable String messages,
        ProblemShape problem) {

    public EnvelopeShape {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(problem, "problem");
    }
}
