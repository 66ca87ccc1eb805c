package dev.lathe.runtime.internal.http;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one client: daemons, named after it, gone when idle. Callers' code runs on the callback threads, and
 * when secrets are asked for on those of attempts; never on one of the transport or the timer.
 */
public final class ClientThreads implements AutoCloseable {

    private static final int ATTEMPT_THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private final CallbackPool callbacks;
    private final ThreadPoolExecutor attempts;
    private final Timer timer;

    private ClientThreads(String clientName) {
        callbacks = new CallbackPool(clientName + "-callback");
        attempts = pool(clientName + "-attempt", ATTEMPT_THREADS);
        timer = new Timer(named(clientName + "-timer"));
    }

    /** Threads for a client; none is started before it is needed. */
    public static ClientThreads of(String clientName) {
        return new ClientThreads(clientName.toLowerCase(Locale.ROOT));
    }

    /** Runs callers' code and the reading of answers. */
    public Executor callbacks() {
        return callbacks;
    }

    /** Begins the further attempts of calls; apart from callbacks, which may be waiting for just these. */
    public Executor attempts() {
        return attempts;
    }

    /** Real time, real chance. */
    public Timing timing() {
        return new Timing(
                Clock.systemUTC(),
                System::nanoTime,
                timer,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public void close() {
        timer.close();
        attempts.shutdown();
        callbacks.close();
    }

    /** A pool of daemons that end when idle; work that comes after its end is done by whoever brings it. */
    static ThreadPoolExecutor pool(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(name),
                (task, executor) -> task.run());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Threads for work that blocks on the wire, where others limit how much there is at once. */
    static ExecutorService asManyAsNeeded(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named(name),
                (task, executor) -> task.run());
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
