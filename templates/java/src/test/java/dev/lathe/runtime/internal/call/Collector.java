package dev.lathe.runtime.internal.call;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A subscriber that keeps what it gets. */
final class Collector<T> implements Flow.Subscriber<T> {

    private static final long SECONDS = 10;

    private final long demand;
    private final List<T> items = new CopyOnWriteArrayList<>();
    private final Semaphore came = new Semaphore(0);
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
    private final CompletableFuture<Boolean> completed = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    Collector(long demand) {
        this.demand = demand;
    }

    List<T> items() {
        return items;
    }

    void cancel() {
        subscription.join().cancel();
    }

    void awaitCount(int count) throws InterruptedException {
        if (!came.tryAcquire(count, SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("only these came: " + items);
        }
    }

    void awaitEnd() {
        completed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    Throwable awaitFailure() {
        return failed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(demand);
    }

    @Override
    public void onNext(T item) {
        items.add(item);
        came.release();
    }

    @Override
    public void onError(Throwable failure) {
        failed.complete(failure);
        completed.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        completed.complete(true);
    }
}
