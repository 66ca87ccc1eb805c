// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

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
