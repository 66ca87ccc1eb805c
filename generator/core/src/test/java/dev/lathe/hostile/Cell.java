package dev.lathe.hostile;

import java.util.List;
import java.util.Locale;

/**
 * What came of one payload in one place.
 *
 * @param verdict how it ended
 * @param millis processor time of generating
 * @param problems what must not have happened; empty when all is well
 */
record Cell(String position, Payload payload, Verdict verdict, long millis, List<String> problems) {

    Cell {
        problems = List.copyOf(problems);
    }

    /** How it ended. */
    enum Verdict {
        /** The payload is data: code and files have the shape that they have with a harmless text. */
        SAME_SHAPE,
        /** Nothing was written, and a diagnostic says where and why. */
        REFUSED,
        /** Anything else. */
        HARMED
    }

    @Override
    public String toString() {
        String shown = String.join("; ", problems);
        return String.format(
                Locale.ROOT,
                "%s in %s: %s, %d ms %s",
                payload.name(),
                position,
                verdict,
                millis,
                shown.substring(0, Math.min(shown.length(), 600)));
    }
}
