// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One call from its start to its end. Whoever ends it early (caller, deadline, closing client) does so here: the
 * outcome is settled first, then the step under way is cancelled, and no further step begins.
 */
public final class CallScope {

    private final String operation;
    private final CallPolicy policy;
    private final Timing timing;
    private final long startNanos;
    private final CompletableFuture<TransportResponse> outcome = new CompletableFuture<>();
    private final AtomicReference<Runnable> step = new AtomicReference<>(CallScope::nothing);
    private final AtomicInteger attempts = new AtomicInteger();

    CallScope(String operation, CallPolicy policy, Timing timing) {
        this.operation = operation;
        this.policy = policy;
        this.timing = timing;
        this.startNanos = timing.nanoTime().getAsLong();
    }

    /** The operation's name. */
    public String operation() {
        return operation;
    }

    /** What comes out; not to be completed from outside. */
    public CompletableFuture<TransportResponse> outcome() {
        return outcome;
    }

    /** How many requests have been begun. */
    public int attempts() {
        return attempts.get();
    }

    /** Ends the call now, unless it is over already. */
    public void abort(SdkException reason) {
        if (outcome.completeExceptionally(reason)) {
            cancelStep();
        }
    }

    CallPolicy policy() {
        return policy;
    }

    boolean isOver() {
        return outcome.isDone();
    }

    void countAttempt() {
        attempts.incrementAndGet();
    }

    Duration remaining() {
        return policy.timeout().minusNanos(timing.nanoTime().getAsLong() - startNanos);
    }

    /** Names what is under way now and how to cancel it; steps follow one another, so there is one at a time. */
    void step(Runnable cancel) {
        step.set(cancel);
        if (isOver()) {
            cancelStep();
        }
    }

    void cancelStep() {
        step.getAndSet(CallScope::nothing).run();
    }

    private static void nothing() {}
}
