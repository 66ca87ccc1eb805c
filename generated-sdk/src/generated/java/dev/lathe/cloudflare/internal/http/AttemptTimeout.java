// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.CallTimeoutException;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** Limits one attempt, its body included: the exchange is cancelled when its time is over. */
final class AttemptTimeout implements Channel {

    private final Channel next;
    private final Scheduler scheduler;

    AttemptTimeout(Channel next, Scheduler scheduler) {
        this.next = next;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        CompletableFuture<TransportResponse> exchange = next.send(request, scope);
        Runnable stopTimer = scheduler.schedule(scope.policy().attemptTimeout(), () -> {
            if (result.completeExceptionally(tooLong(scope))) {
                exchange.cancel(true);
            }
        });
        Futures.whenDone(exchange, (answer, failure) -> {
            stopTimer.run();
            Futures.settle(result, answer, failure);
        });
        return result;
    }

    private static CallTimeoutException tooLong(CallScope scope) {
        return new CallTimeoutException(
                scope.operation() + ": an attempt took longer than "
                        + scope.policy().attemptTimeout(),
                null);
    }
}
