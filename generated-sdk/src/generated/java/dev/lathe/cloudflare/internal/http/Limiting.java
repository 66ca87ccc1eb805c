// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** Lets only so many exchanges run at once; the others wait their turn, on their own time. */
final class Limiting implements Channel {

    private final Channel next;
    private final FairLimit limit;

    Limiting(Channel next, FairLimit limit) {
        this.next = next;
        this.limit = limit;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        CompletableFuture<Void> slot = limit.acquire();
        if (!slot.isDone()) {
            scope.step(() -> limit.forget(slot));
        }
        return slot.thenCompose(granted -> proceed(request, scope));
    }

    private CompletableFuture<TransportResponse> proceed(TransportRequest request, CallScope scope) {
        if (scope.isOver()) {
            limit.release();
            return new CompletableFuture<>();
        }
        CompletableFuture<TransportResponse> exchange = next.send(request, scope);
        Futures.whenDone(exchange, (answer, failure) -> limit.release());
        return exchange;
    }
}
