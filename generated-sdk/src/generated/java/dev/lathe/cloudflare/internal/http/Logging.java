// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Logs each attempt at level DEBUG: operation, method, path, status, time. No query, header value or body. */
final class Logging implements Channel {

    private static final Logger LOGGER = System.getLogger(Logging.class.getPackageName());

    private final Channel next;
    private final LongSupplier nanoTime;

    Logging(Channel next, LongSupplier nanoTime) {
        this.next = next;
        this.nanoTime = nanoTime;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        if (!LOGGER.isLoggable(Level.DEBUG)) {
            return next.send(request, scope);
        }
        long start = nanoTime.getAsLong();
        int attempt = scope.attempts();
        // A future of its own: whoever waits for the outcome finds it in the log already.
        CompletableFuture<TransportResponse> logged = new CompletableFuture<>();
        Futures.whenDone(next.send(request, scope), (answer, failure) -> {
            try {
                long millis = (nanoTime.getAsLong() - start) / 1_000_000;
                LOGGER.log(
                        Level.DEBUG,
                        "{0}: {1} {2}, attempt {3}: {4} in {5} ms",
                        scope.operation(),
                        request.method(),
                        request.uri().getRawPath(),
                        attempt,
                        outcome(answer, failure),
                        millis);
            } finally {
                Futures.settle(logged, answer, failure);
            }
        });
        return logged;
    }

    private static String outcome(@Nullable TransportResponse answer, @Nullable Throwable failure) {
        if (failure != null) {
            return failure.getClass().getSimpleName();
        }
        return answer == null ? "nothing" : "status " + answer.status();
    }
}
