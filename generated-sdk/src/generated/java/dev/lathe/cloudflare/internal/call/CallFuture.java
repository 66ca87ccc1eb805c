// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.concurrent.CompletableFuture;

/** A future whose cancellation, or that of any stage derived from it, ends the call on the wire. */
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
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(abort);
    }
}
