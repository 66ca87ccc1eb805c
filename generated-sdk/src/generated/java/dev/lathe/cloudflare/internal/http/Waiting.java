// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Lets a call rest between two steps. Whoever gives the call up meanwhile ends the rest, too.
 *
 * @param scheduler the timer
 * @param executor runs what comes after the rest
 */
record Waiting(Scheduler scheduler, Executor executor) {

    /** The step is named before the timer starts: a short wait may be over, and the next step begun, at once. */
    void after(Duration wait, CallScope scope, Runnable next) {
        CompletableFuture<Boolean> due = new CompletableFuture<>();
        scope.step(() -> due.cancel(false));
        Runnable stopTimer = scheduler.schedule(wait, () -> due.complete(true));
        Futures.whenDone(due, executor, (over, cancelled) -> {
            if (over != null) {
                next.run();
            } else {
                stopTimer.run();
            }
        });
    }
}
