package dev.lathe.runtime.internal.http;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does things later, on one thread that ends when it is idle. Nearly all that is scheduled here is cancelled long
 * before its time, so neither wakes the thread: it sleeps until what was the earliest when it went to sleep, unless
 * something still earlier comes.
 */
final class Timer implements Scheduler, AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Timer.class.getPackageName());

    /** Nobody waits longer; whatever is longer, such as the longest duration there is, counts as that. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** So many that were cancelled may be kept whatever the others are; beyond, half of all. */
    private static final int KEPT = 64;

    private final ThreadFactory threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private int cancelled;
    private @Nullable Thread thread;

    /** When the thread wakes by itself. */
    private long wakesAt;

    private boolean closed;

    Timer(ThreadFactory threads) {
        this.threads = threads;
    }

    /** Something to be done; running it cancels it. */
    private final class Task implements Runnable, Comparable<Task> {

        private final long due;

        /** Null when it was cancelled, or is under way. */
        private @Nullable Runnable action;

        private Task(long due, Runnable action) {
            this.due = due;
            this.action = action;
        }

        @Override
        public void run() {
            cancel(this);
        }

        @Override
        public int compareTo(Task other) {
            return Long.signum(due - other.due);
        }
    }

    @Override
    public Runnable schedule(Duration delay, Runnable action) {
        long nanos = (delay.compareTo(LONGEST) < 0 ? delay : LONGEST).toNanos();
        Task task = new Task(System.nanoTime() + nanos, action);
        lock.lock();
        try {
            if (!closed) {
                tasks.add(task);
                wakeFor(task);
            }
        } finally {
            lock.unlock();
        }
        return task;
    }

    private void wakeFor(Task task) {
        if (thread == null) {
            wakesAt = task.due;
            start();
        } else if (task.due - wakesAt < 0) {
            wakesAt = task.due;
            changed.signal();
        }
    }

    private void start() {
        Thread started = threads.newThread(this::run);
        started.start(); // which may fail; then the next task tries again
        thread = started;
    }

    private void cancel(Task task) {
        lock.lock();
        try {
            if (task.action != null) {
                task.action = null;
                cancelled++;
                if (cancelled > KEPT && cancelled > tasks.size() / 2) {
                    tasks.removeIf(one -> one.action == null);
                    cancelled = 0;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lock.lock();
        try {
            boolean isIdle = false;
            while (!closed && !(isIdle && tasks.isEmpty())) {
                Task next = next();
                long now = System.nanoTime();
                long wait = next == null ? IDLE_NANOS : next.due - now;
                if (next != null && wait <= 0) {
                    carryOut(next);
                } else {
                    wakesAt = now + wait;
                    isIdle = changed.awaitNanos(wait) <= 0 && next == null;
                }
            }
        } catch (InterruptedException nobodyWaitsForIt) {
            Thread.currentThread().interrupt();
        } finally {
            thread = null;
            try {
                goOn();
            } finally {
                lock.unlock();
            }
        }
    }

    /** An error in one task ends the thread; the deadlines of other calls are kept by another one. */
    private void goOn() {
        if (!closed && !tasks.isEmpty()) {
            start();
        }
    }

    private @Nullable Task next() {
        Task next = tasks.peek();
        while (next != null && next.action == null) {
            tasks.poll();
            cancelled--;
            next = tasks.peek();
        }
        return next;
    }

    private void carryOut(Task task) {
        tasks.poll();
        Runnable action = task.action;
        task.action = null;
        lock.unlock();
        try {
            if (action != null) {
                action.run();
            }
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "a timed task failed", failure);
        } finally {
            lock.lock();
        }
    }

    /** Forgets what has not been done, and takes nothing more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            tasks.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
