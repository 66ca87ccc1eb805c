// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.http.WatchedAttempt.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Shows each attempt to the interceptors before it is signed, and its answer without the secrets that the server
 * repeats. Outcomes are shown by the executor: on a thread of the transport or the timer, callers' code could hold up
 * everybody.
 */
final class Intercepting implements Channel {

    private final Channel next;
    private final Keyring keyring;
    private final Executor executor;

    Intercepting(Channel next, Keyring keyring, Executor executor) {
        this.next = next;
        this.keyring = keyring;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        SdkException refusal = scope.watchers().refusal();
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        WatchedAttempt attempt = scope.watchers().attempt(scope.attempts());
        return attempt == null ? next.send(request, scope) : watched(attempt, request, scope);
    }

    private CompletableFuture<TransportResponse> watched(
            WatchedAttempt attempt, TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        TransportRequest changed;
        try {
            changed = attempt.request(request);
        } catch (SdkException refused) {
            settle(result, attempt.outcome(new Outcome(null, refused)));
            return result;
        }
        Futures.whenDone(scope.outcome(), (answer, failure) -> {
            if (failure != null && attempt.end()) {
                executor.execute(() -> attempt.outcome(new Outcome(null, known(failure))));
            }
        });
        Futures.whenDone(next.send(changed, scope), (answer, failure) -> {
            if (attempt.end()) {
                executor.execute(() -> settle(result, attempt.outcome(seen(answer, failure))));
            } else {
                Futures.settle(result, answer, failure);
            }
        });
        return result;
    }

    private Outcome seen(@Nullable TransportResponse answer, @Nullable Throwable failure) {
        return answer == null
                ? new Outcome(null, known(failure))
                : new Outcome(CleanAnswer.of(answer, keyring.secrets()), null);
    }

    private static void settle(CompletableFuture<TransportResponse> result, Outcome outcome) {
        Futures.settle(result, outcome.answer(), outcome.failure());
    }

    private static SdkException known(@Nullable Throwable failure) {
        return failure instanceof SdkException known
                ? known
                : new ConnectionException(ConnectionException.Stage.EXCHANGING, "the exchange failed", failure);
    }
}
