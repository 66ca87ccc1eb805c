package dev.lathe.runtime.core;

import java.util.List;
import java.util.Objects;

/**
 * What an answer carries besides the value.
 *
 * @param messages what the API had to say
 * @param errors what went wrong; usually empty on success
 * @param extras other members, in arrival order
 */
public record Envelope(List<Problem> messages, List<Problem> errors, Extras extras) {

    /**
     * What stood around a value.
     *
     * @param messages what the API had to say; copied
     * @param errors what went wrong; copied
     * @param extras other members, in arrival order
     */
    public Envelope {
        messages = List.copyOf(messages);
        errors = List.copyOf(errors);
        Objects.requireNonNull(extras, "extras");
    }
}
