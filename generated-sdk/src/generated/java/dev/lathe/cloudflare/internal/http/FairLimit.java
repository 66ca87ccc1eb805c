// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A number of slots, given out in the order in which they were asked for; nobody blocks. */
final class FairLimit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private final Deque<CompletableFuture<Void>> due = new ArrayDeque<>();
    private boolean handing;
    private int free;

    /** A limit with that many slots. */
    FairLimit(int slots) {
        this.free = slots;
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

    /**
     * Gives a slot back. Who waits for it goes on here and now: callers' code may hold all other threads, and wait for
     * just this. Those that follow are served by the one that is at it already, so that long queues do not become deep
     * stacks.
     */
    void release() {
        for (CompletableFuture<Void> next = nextToServe(); next != null; next = nextDue()) {
            if (!next.complete(null)) {
                release();
            }
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

    /** Whom to hand the slot to; null when nobody waits, or another thread hands slots over. */
    private @Nullable CompletableFuture<Void> nextToServe() {
        lock.lock();
        try {
            CompletableFuture<Void> next = waiting.pollFirst();
            if (next == null) {
                free++;
                return null;
            }
            if (handing) {
                due.addLast(next);
                return null;
            }
            handing = true;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable CompletableFuture<Void> nextDue() {
        lock.lock();
        try {
            CompletableFuture<Void> next = due.pollFirst();
            handing = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
