package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** How long it took until callers were free again. */
final class Freedom {

    /** What is promised. */
    static final long MILLIS = 100;

    /** What a busy machine may make of it; a call that is not freed ends minutes later. */
    private static final long BUSY_MILLIS = 3_000;

    private static final List<Long> TIMES = new CopyOnWriteArrayList<>();

    private Freedom() {}

    static void record(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        assertTrue(millis < BUSY_MILLIS, "free only after " + millis + " ms");
        TIMES.add(millis);
    }

    /** How many times have been recorded, how many kept the promise, and the longest. */
    static Summary summary() {
        long kept = TIMES.stream().filter(millis -> millis <= MILLIS).count();
        return new Summary(
                TIMES.size(),
                (int) kept,
                TIMES.stream().mapToLong(one -> one).max().orElse(0));
    }

    record Summary(int all, int kept, long longest) {}
}
