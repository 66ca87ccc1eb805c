package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call from its start to its end. Whoever ends it early (caller, deadline, closing client) does so here: the
 * outcome is settled first, then the step under way is cancelled, and no further step begins.
 */
public final class CallScope {

    private final Errand errand;
    private final CallPolicy policy;
    private final Timing timing;
    private final long startNanos;
    private final CompletableFuture<TransportResponse> outcome = new CompletableFuture<>();
    private final AtomicReference<Runnable> step = new AtomicReference<>(CallScope::nothing);
    private final AtomicInteger attempts = new AtomicInteger();
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private volatile @Nullable StreamedBody body;

    CallScope(Errand errand, CallPolicy policy, Timing timing) {
        this.errand = errand;
        this.policy = policy;
        this.timing = timing;
        this.startNanos = timing.nanoTime().getAsLong();
    }

    /** The operation's name. */
    public String operation() {
        return errand.operation();
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
            end.complete(null);
            cancelStep();
        } else {
            breakOff(reason);
        }
    }

    /** Done when nothing of the call is left: no attempt under way, and no body that is still being read. */
    CompletableFuture<@Nullable Void> end() {
        return end;
    }

    /** Hands the answer over. The body of a streamed one belongs to the call until it is read. */
    void deliver(TransportResponse answer) {
        if (!answer.isStreamed()) {
            outcome.complete(answer);
            end.complete(null);
            return;
        }
        StreamedBody streamed = new StreamedBody(answer.stream(), () -> end.complete(null));
        body = streamed;
        if (!outcome.complete(TransportResponse.streamed(answer.status(), answer.headers(), streamed))) {
            streamed.breakOff(new CallCancelledException(operation() + ": the call is over", null));
        }
    }

    private void breakOff(SdkException reason) {
        StreamedBody current = body;
        if (current != null) {
            current.breakOff(reason);
        }
    }

    Destination destination() {
        return errand.destination();
    }

    Watchers watchers() {
        return errand.watchers();
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
