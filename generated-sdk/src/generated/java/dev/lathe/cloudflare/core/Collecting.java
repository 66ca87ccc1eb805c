// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A subscriber whose outcome is a future; cancelling the future cancels the subscription. */
abstract class Collecting<T, R extends @Nullable Object> implements Flow.Subscriber<T> {

    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    final CompletableFuture<R> result() {
        return result;
    }

    @Override
    public final void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        // Cancelling after the end does nothing, so it need not be told why the future is done.
        CompletableFuture<R> unused = result.whenComplete((value, failure) -> subscription.cancel());
        subscription.request(1);
    }

    @Override
    public final void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    final void requestNext() {
        Flow.Subscription current = subscription;
        if (current != null && !result.isDone()) {
            current.request(1);
        }
    }
}
