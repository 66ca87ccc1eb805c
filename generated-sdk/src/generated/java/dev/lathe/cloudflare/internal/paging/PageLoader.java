// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

/** Fetches one page of a list. */
public interface PageLoader<T, I> {

    /** Begins to fetch the page at a position. */
    Pending<PageAnswer<T, I>> load(Position position);

    /** A new walk over this list. */
    Walk walk(Position start);
}
