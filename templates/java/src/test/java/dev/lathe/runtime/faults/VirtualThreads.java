package dev.lathe.runtime.faults;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;

/** Threads of JDK 21 and later, seen from 17. */
final class VirtualThreads {

    private static final int FIRST = 21;

    private VirtualThreads() {}

    /** One for each task; leaves the test out, and says so, where there are none. */
    static ExecutorService executor() throws ReflectiveOperationException {
        boolean exist = Runtime.version().feature() >= FIRST;
        if (!exist) {
            System.out.println(
                    "skipped: no virtual threads on " + Runtime.version().feature());
        }
        Assumptions.assumeTrue(
                exist, () -> "no virtual threads on " + Runtime.version().feature());
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
