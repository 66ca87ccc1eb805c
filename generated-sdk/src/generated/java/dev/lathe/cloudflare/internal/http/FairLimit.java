// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A number of slots, given out in the order in which they were asked for; nobody blocks. */
final class FairLimit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private final Executor executor;
    private int free;

    /**
     * A limit.
     *
     * @param slots how many
     * @param executor runs what a waiter does with its slot, so that long queues do not become deep stacks
     */
    FairLimit(int slots, Executor executor) {
        this.free = slots;
        this.executor = executor;
    }

    /** A slot, as soon as there is one; to be given back with {@link #release} once the future is done normally. */
    CompletableFuture<Void> acquire() {
        CompletableFuture<Void> slot = new CompletableFuture<>();
        lock.lock();
        try {
            if (free == 0) {
                waiting.addLast(slot);
                return slot;
            }
            free--;
        } finally {
            lock.unlock();
        }
        slot.complete(null);
        return slot;
    }

    /** Gives a slot back. */
    void release() {
        CompletableFuture<Void> next = nextOrFree();
        if (next != null) {
            executor.execute(() -> handOver(next));
        }
    }

    /** Stops waiting; a slot that came at the same moment is still given. */
    void forget(CompletableFuture<Void> slot) {
        lock.lock();
        try {
            waiting.removeIf(other -> other == slot);
        } finally {
            lock.unlock();
        }
    }

    private void handOver(CompletableFuture<Void> next) {
        if (!next.complete(null)) {
            release();
        }
    }

    private @Nullable CompletableFuture<Void> nextOrFree() {
        lock.lock();
        try {
            CompletableFuture<Void> next = waiting.pollFirst();
            if (next == null) {
                free++;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }
}
