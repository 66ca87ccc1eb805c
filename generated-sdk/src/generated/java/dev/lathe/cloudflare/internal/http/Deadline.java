// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.CallTimeoutException;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Limits the whole call: attempts, waiting between them, waiting for a slot, and bodies, unless the policy says
 * otherwise.
 */
final class Deadline implements Channel {

    private final Channel next;
    private final Scheduler scheduler;

    Deadline(Channel next, Scheduler scheduler) {
        this.next = next;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        Runnable stopTimer = scheduler.schedule(scope.policy().timeout(), () -> scope.abort(tooLate(scope)));
        switch (scope.policy().limited()) {
            case WHOLE_CALL -> Futures.whenDone(scope.end(), (nothing, failure) -> stopTimer.run());
            case UNTIL_ANSWER -> Futures.whenDone(scope.outcome(), (answer, failure) -> stopTimer.run());
        }
        return next.send(request, scope);
    }

    private static CallTimeoutException tooLate(CallScope scope) {
        return new CallTimeoutException(
                scope.operation() + ": took longer than " + scope.policy().timeout() + " (attempts: " + scope.attempts()
                        + ")",
                null);
    }
}
