// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.concurrent.CompletableFuture;

/**
 * A future that ends the call on the wire when it is cancelled, or failed by somebody else as {@link #orTimeout} does;
 * so does any stage derived from it.
 */
final class CallFuture<T> extends CompletableFuture<T> {

    private final Runnable abort;

    CallFuture(Runnable abort) {
        this.abort = abort;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            abort.run();
        }
        return cancelled;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        boolean failed = super.completeExceptionally(failure);
        if (failed) {
            abort.run();
        }
        return failed;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(abort);
    }
}
