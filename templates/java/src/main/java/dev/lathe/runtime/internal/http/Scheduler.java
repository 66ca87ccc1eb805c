package dev.lathe.runtime.internal.http;

import java.time.Duration;

/** Does things later. */
@FunctionalInterface
public interface Scheduler {

    /**
     * Runs a short task that does not block.
     *
     * @return cancels the task, if it has not begun
     */
    Runnable schedule(Duration delay, Runnable task);
}
