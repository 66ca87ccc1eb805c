// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.internal.http.Futures;
import dev.lathe.cloudflare.internal.http.OpenDemand;
import dev.lathe.cloudflare.internal.paging.Fetching.Batch;
import dev.lathe.cloudflare.internal.paging.Fetching.End;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's walk. All signals come from {@link #drain}, which one thread at a time runs as a loop; demand,
 * arrivals and cancellation only knock. So pages that complete at once do not deepen the stack.
 */
final class PageSubscription<T, I, E> implements Flow.Subscription {

    private final Flow.Subscriber<? super E> subscriber;
    private final Fetching<T, I, E> fetching;
    private final AtomicInteger knocks = new AtomicInteger();
    private final OpenDemand demand = new OpenDemand();
    private volatile boolean cancelled;
    private volatile boolean illegalDemand;
    private volatile @Nullable CompletableFuture<PageAnswer<T, I>> inFlight;
    private Iterator<E> ready = Collections.emptyIterator();
    private End end = End.MORE;
    private @Nullable Throwable failure;

    private PageSubscription(Flow.Subscriber<? super E> subscriber, Fetching<T, I, E> fetching) {
        this.subscriber = subscriber;
        this.fetching = fetching;
    }

    static <T, I, E> void begin(Flow.Subscriber<? super E> subscriber, Fetching<T, I, E> fetching) {
        Objects.requireNonNull(subscriber, "subscriber");
        subscriber.onSubscribe(new PageSubscription<>(subscriber, fetching));
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            illegalDemand = true;
        } else {
            demand.add(n);
        }
        drain();
    }

    @Override
    public void cancel() {
        cancelled = true;
        CompletableFuture<PageAnswer<T, I>> current = inFlight;
        if (current != null) {
            current.cancel(true);
        }
    }

    private void drain() {
        if (knocks.getAndIncrement() != 0) {
            return;
        }
        int heard = 1;
        do {
            advance();
            heard = knocks.addAndGet(-heard);
        } while (heard != 0);
    }

    private void advance() {
        while (!cancelled) {
            if (illegalDemand) {
                fail(new IllegalArgumentException("a subscriber must request at least one element"));
            } else if (ready.hasNext()) {
                if (!demand.isOpen()) {
                    return;
                }
                give();
            } else if (end == End.OVER) {
                finish();
            } else if (!take()) {
                return;
            }
        }
    }

    private void give() {
        demand.take();
        subscriber.onNext(ready.next());
    }

    /** Takes the page that has come, or asks for one; false when there is nothing to do but wait. */
    private boolean take() {
        CompletableFuture<PageAnswer<T, I>> current = inFlight;
        if (current == null) {
            if (!demand.isOpen()) {
                return false;
            }
            current = fetching.fetch();
            inFlight = current;
            Futures.whenDone(current, (answer, failed) -> drain());
            if (cancelled) {
                current.cancel(true);
            }
        }
        if (!current.isDone()) {
            return false;
        }
        inFlight = null;
        open(current);
        return true;
    }

    private void open(CompletableFuture<PageAnswer<T, I>> done) {
        try {
            Batch<E> batch = fetching.accept(done.join());
            ready = batch.elements().iterator();
            end = batch.end();
            failure = batch.failure();
        } catch (RuntimeException failed) {
            end = End.OVER;
            failure = Futures.unwrap(failed);
        }
    }

    private void finish() {
        Throwable reason = failure;
        if (reason != null) {
            fail(reason);
        } else {
            cancelled = true;
            subscriber.onComplete();
        }
    }

    private void fail(Throwable reason) {
        cancelled = true;
        subscriber.onError(reason);
    }
}
