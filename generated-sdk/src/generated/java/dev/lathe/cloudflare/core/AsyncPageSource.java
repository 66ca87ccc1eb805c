// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.concurrent.Flow;

/**
 * Where an {@link AsyncPaginator} gets its pages and items from. Both publishers start a new walk for each subscriber,
 * fetch nothing before it asks, and honour its demand.
 *
 * @param <T> the items' type
 * @param <I> the type of the figures that come with a page
 */
public interface AsyncPageSource<T, I> {

    /** {@return the pages, in order} */
    Flow.Publisher<Page<T, I>> pages();

    /** {@return the items of all pages, in order} */
    Flow.Publisher<T> items();

    /**
     * The same list from another place.
     *
     * @param token what {@link Page#nextToken()} gave
     * @return a source that starts there
     * @throws IllegalArgumentException if it is not such a token
     */
    AsyncPageSource<T, I> resumeFrom(String token);
}
