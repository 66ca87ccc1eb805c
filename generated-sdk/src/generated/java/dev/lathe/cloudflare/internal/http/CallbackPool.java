// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where callers' callbacks run: a few daemons, gone when idle. A callback that waits for a {@code CompletableFuture} is
 * replaced by one more thread meanwhile, because what it waits for may need one; there is an end to that, too.
 */
final class CallbackPool implements Executor, AutoCloseable {

    private static final int THREADS = 16;
    private static final int MOST_THREADS = 256;
    private static final int IDLE_SECONDS = 10;

    private final ForkJoinPool pool;

    CallbackPool(String name) {
        AtomicInteger count = new AtomicInteger();
        pool = new ForkJoinPool(
                THREADS,
                pool -> new Worker(pool, name + "-" + count.incrementAndGet()),
                null,
                true,
                0,
                MOST_THREADS,
                1,
                // With all of them waiting, one more waits without a replacement.
                full -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Work that comes after the end is done by whoever brings it. */
    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private static final class Worker extends ForkJoinWorkerThread {

        private Worker(ForkJoinPool pool, String name) {
            super(pool);
            setName(name);
        }
    }
}
