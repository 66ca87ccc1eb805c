// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.CallCancelledException;
import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.http.CallScope;
import dev.lathe.cloudflare.internal.http.Futures;
import dev.lathe.cloudflare.internal.paging.Pending;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call under way. Who waits for it reads the answer on the own thread; futures read it on a callback thread, and
 * their cancellation ends the call on the wire.
 */
final class CallInFlight<T> implements Pending<T> {

    private final CallScope scope;
    private final Executor callbacks;
    private final Function<TransportResponse, T> reading;

    CallInFlight(CallScope scope, Executor callbacks, Function<TransportResponse, T> reading) {
        this.scope = scope;
        this.callbacks = callbacks;
        this.reading = reading;
    }

    @Override
    public T await() {
        try {
            return reading.apply(scope.outcome().get());
        } catch (InterruptedException interrupt) {
            CallCancelledException cancelled =
                    new CallCancelledException(scope.operation() + ": the waiting thread was interrupted", interrupt);
            scope.abort(cancelled);
            Thread.currentThread().interrupt();
            throw cancelled;
        } catch (ExecutionException failed) {
            throw seenFromHere(failed);
        }
    }

    @Override
    public CompletableFuture<T> future() {
        CompletableFuture<T> future = new CallFuture<>(
                () -> scope.abort(new CallCancelledException(scope.operation() + ": the future was cancelled", null)));
        Futures.whenDone(scope.outcome(), callbacks, (answer, failure) -> settle(future, answer, failure));
        return future;
    }

    private void settle(CompletableFuture<T> future, @Nullable TransportResponse answer, @Nullable Throwable failure) {
        if (answer == null) {
            future.completeExceptionally(failure == null ? new IllegalStateException("no outcome") : failure);
            return;
        }
        try {
            if (!future.complete(reading.apply(answer))) {
                scope.abort(new CallCancelledException(scope.operation() + ": the future was cancelled", null));
            }
        } catch (RuntimeException | Error unreadable) {
            future.completeExceptionally(unreadable);
        }
    }

    /** The failure, with the stack of the caller instead of that of a transport thread. */
    private SdkException seenFromHere(ExecutionException failed) {
        if (Futures.unwrap(failed) instanceof SdkException known) {
            known.fillInStackTrace();
            return known;
        }
        return new ConnectionException(
                ConnectionException.Stage.EXCHANGING, scope.operation() + ": the exchange failed", failed.getCause());
    }
}
