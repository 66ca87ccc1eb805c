// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.CallTimeoutException;
import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.internal.http.RetryPolicy.Attempted;
import dev.lathe.cloudflare.internal.http.RetryPolicy.Result;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Repeats attempts as {@link RetryPolicy} says. Further ones begin on threads of their own, since callers' code is
 * asked for secrets then: on the timer's thread it could hold up every deadline.
 */
final class Retrying implements Channel {

    /** The first status that is a failure. */
    private static final int FAILURES = 400;

    private final Channel next;
    private final Timing timing;
    private final Waiting waiting;
    private final RetryBudget budget = new RetryBudget();

    Retrying(Channel next, Timing timing, Waiting waiting) {
        this.next = next;
        this.timing = timing;
        this.waiting = waiting;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        attempt(new Attempt(request, scope, result));
        return result;
    }

    private record Attempt(TransportRequest request, CallScope scope, CompletableFuture<TransportResponse> result) {}

    private void attempt(Attempt attempt) {
        if (attempt.scope().isOver()) {
            return;
        }
        attempt.scope().countAttempt();
        Futures.whenDone(
                next.send(attempt.request(), attempt.scope()), (answer, failure) -> settle(attempt, answer, failure));
    }

    private void settle(Attempt attempt, @Nullable TransportResponse answer, @Nullable Throwable failure) {
        Upload body = attempt.request().body();
        boolean isSpent = body != null && body.isSpent();
        Result failed = isSpent ? null : failed(answer, failure);
        Duration wait = failed == null ? null : nextWait(attempt, failed);
        if (wait != null && budget.take()) {
            waiting.after(wait, attempt.scope(), () -> attempt(attempt));
        } else {
            if (answer != null && answer.status() < FAILURES) {
                budget.earn(attempt.scope().attempts());
            }
            Futures.settle(attempt.result(), answer, failure);
        }
    }

    private @Nullable Duration nextWait(Attempt attempt, Result failed) {
        CallScope scope = attempt.scope();
        Attempted attempted = new Attempted(attempt.request().method(), scope.attempts(), scope.remaining(), failed);
        return RetryPolicy.nextWait(
                scope.policy(),
                attempted,
                timing.clock().instant(),
                timing.random().getAsDouble());
    }

    private static @Nullable Result failed(@Nullable TransportResponse answer, @Nullable Throwable failure) {
        if (answer != null) {
            return answer.status() < FAILURES ? null : new Result.Answered(answer.status(), answer.headers());
        }
        if (failure instanceof ConnectionException broken) {
            return new Result.Broken(broken.stage());
        }
        return failure instanceof CallTimeoutException ? new Result.Broken(ConnectionException.Stage.EXCHANGING) : null;
    }
}
