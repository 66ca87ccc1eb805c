package dev.lathe.plan.method;

import dev.lathe.model.StatusRange;
import java.util.List;
import java.util.Map;

/** What successes are called: by the reason phrases of the registry of statuses at IANA. */
final class StatusNames {

    private static final Map<Integer, List<String>> PHRASES = Map.of(
            200, List.of("ok"),
            201, List.of("created"),
            202, List.of("accepted"),
            203, List.of("non", "authoritative"),
            204, List.of("no", "content"),
            205, List.of("reset", "content"),
            206, List.of("partial", "content"),
            207, List.of("multi", "status"),
            208, List.of("already", "reported"),
            226, List.of("im", "used"));

    private StatusNames() {}

    /** The phrase of a single status, its number where it has none; of a range, what is common to it. */
    static List<String> words(StatusRange status) {
        return status.first() == status.last()
                ? PHRASES.getOrDefault(status.first(), List.of("status", Integer.toString(status.first())))
                : List.of("success");
    }
}
