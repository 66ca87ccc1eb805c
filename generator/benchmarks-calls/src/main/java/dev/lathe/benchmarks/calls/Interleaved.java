package dev.lathe.benchmarks.calls;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures several ways to do one thing in turns, on this thread: on a machine that others use too, only what ran side
 * by side can be compared. Of all rounds the least processor time counts; what was allocated is the same in each.
 */
final class Interleaved {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Clock clock;
    private Object sink = "";

    /** Processor time spent so far, in nanoseconds: of this thread, or of the process where others work for it. */
    @FunctionalInterface
    interface Clock {
        long nanos();
    }

    /** On the clock of this thread. */
    Interleaved() {
        this(THREADS::getCurrentThreadCpuTime);
    }

    Interleaved(Clock clock) {
        this.clock = clock;
    }

    /** One operation; its result is looked at, so that it cannot be left out. */
    @FunctionalInterface
    interface Work {
        Object run() throws Exception;
    }

    /** Processor time and allocated bytes of one operation. */
    record Cost(double nanos, double bytes) {}

    /** How long to measure. */
    record Effort(int warmUps, int rounds, long roundNanos) {}

    void add(String name, Work work) {
        works.put(name, work);
    }

    /** Measures all; by name, in the order in which they were added. */
    Map<String, Cost> measure(Effort effort) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Work> entry : works.entrySet()) {
            counts.put(entry.getKey(), warm(entry.getValue(), effort));
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < effort.rounds(); round++) {
            for (Map.Entry<String, Work> entry : works.entrySet()) {
                costs.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(run(entry.getValue(), counts.get(entry.getKey())));
            }
        }
        Map<String, Cost> least = new LinkedHashMap<>();
        costs.forEach((name, all) -> least.put(
                name,
                new Cost(
                        all.stream().mapToDouble(Cost::nanos).min().orElseThrow(),
                        all.stream().mapToDouble(Cost::bytes).min().orElseThrow())));
        return least;
    }

    /** Runs often enough for the compiler; answers how many operations make up a round. */
    private int warm(Work work, Effort effort) throws Exception {
        long begin = System.nanoTime();
        int count = 0;
        while (count < effort.warmUps() || System.nanoTime() - begin < 10 * effort.roundNanos()) {
            sink = work.run();
            count++;
        }
        long warm = System.nanoTime();
        int sample = Math.max(1, count / 20);
        run(work, sample);
        return (int) Math.max(1, effort.roundNanos() * sample / Math.max(1, System.nanoTime() - warm));
    }

    private Cost run(Work work, int count) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = clock.nanos();
        for (int i = 0; i < count; i++) {
            sink = work.run();
        }
        long end = clock.nanos();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        if (sink == null) {
            throw new IllegalStateException("nothing came out");
        }
        return new Cost((double) (end - nanos) / count, (double) allocated / count);
    }
}
