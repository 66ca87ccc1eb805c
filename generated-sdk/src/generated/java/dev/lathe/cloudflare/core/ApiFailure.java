// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that the API refused.
 *
 * @param operation the operation's name, such as {@code accounts.get}
 * @param answer what came over the wire
 * @param errors the problems that the body lists; may be empty
 * @param error the body as the type that the document declares for it, or null
 * @param attempts how many requests it took, at least 1
 */
public record ApiFailure(
        String operation,
        TransportResponse answer,
        List<Problem> errors,
        @Nullable Object error,
        int attempts) {

    /**
     * What is known about one refused call.
     *
     * @param operation the operation's name, such as {@code accounts.get}
     * @param answer what came over the wire
     * @param errors the problems that the body lists; copied
     * @param error the body as the type that the document declares for it, or null
     * @param attempts how many requests it took
     */
    public ApiFailure {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(answer, "answer");
        errors = List.copyOf(errors);
    }

    /** The operation and the answer's status and size. */
    @Override
    public String toString() {
        return operation + ": " + answer;
    }
}
