// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import java.util.concurrent.CompletableFuture;

/** Something under way, to be waited for or to be told of; one of the two, once. */
public interface Pending<T> {

    /** Waits on the caller's thread, and does the caller's share of the work there. Interruptible. */
    T await();

    /** A future of the caller's own; cancelling it ends what is under way. */
    CompletableFuture<T> future();
}
