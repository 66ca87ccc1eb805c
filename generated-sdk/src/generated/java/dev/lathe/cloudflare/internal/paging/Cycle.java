// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a server leads in a circle, in constant memory: short circles at their first repetition, because the
 * last places are remembered; long ones by Brent's algorithm, which compares with one place that moves up at every
 * power of two.
 */
final class Cycle {

    private static final int REMEMBERED = 64;

    private final Deque<String> recent = new ArrayDeque<>(REMEMBERED);
    private @Nullable String tortoise;
    private long power = 1;
    private long steps;

    /** Whether the place has been seen before; notes it. */
    boolean closesWith(String place) {
        if (recent.contains(place) || place.equals(tortoise)) {
            return true;
        }
        if (recent.size() == REMEMBERED) {
            recent.removeFirst();
        }
        recent.addLast(place);
        steps++;
        if (steps == power) {
            tortoise = place;
            power *= 2;
            steps = 0;
        }
        return false;
    }
}
