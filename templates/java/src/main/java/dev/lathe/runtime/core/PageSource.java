package dev.lathe.runtime.core;

import java.util.Iterator;

/**
 * Where a {@link Paginator} gets its pages from; a fake for tests needs no more than a lambda.
 *
 * @param <T> the items' type
 * @param <I> the type of the figures that come with a page
 */
@FunctionalInterface
public interface PageSource<T, I> {

    /**
     * {@return a new walk from this source's start} Nothing is fetched before {@code hasNext} or {@code next} is
     * called.
     */
    Iterator<Page<T, I>> pages();

    /**
     * The same list from another place.
     *
     * @param token what {@link Page#nextToken()} gave
     * @return a source that starts there
     * @throws IllegalArgumentException if it is not such a token
     * @throws UnsupportedOperationException unless an implementation overrides this
     */
    default PageSource<T, I> resumeFrom(String token) {
        throw new UnsupportedOperationException("PageSource.resumeFrom");
    }

    /**
     * {@return the same list, one page fetched ahead of what is being used; this source itself if it cannot do that}
     */
    default PageSource<T, I> prefetch() {
        return this;
    }
}
