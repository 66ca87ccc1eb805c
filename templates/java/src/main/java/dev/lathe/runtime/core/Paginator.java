package dev.lathe.runtime.core;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that comes in pages, as one lazy sequence of its items.
 *
 * <p>Nothing is fetched before the first element is asked for, one page is held at a time, and stopping early costs no
 * further request. Every iteration starts a new walk. Options of the call, its timeout included, apply to each page.
 *
 * @param <T> the items' type
 * @param <I> the type of the figures that come with a page
 */
public abstract class Paginator<T, I> implements Iterable<T> {

    private final PageSource<T, I> source;

    /**
     * A paginator over the pages of {@code source}.
     *
     * @param source where the pages come from
     */
    protected Paginator(PageSource<T, I> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * The same list from another place.
     *
     * @param token what {@link Page#nextToken()} or {@link PagingException#resumeToken()} gave
     * @return a paginator that starts there
     * @throws IllegalArgumentException if it is not such a token
     */
    public abstract Paginator<T, I> resumeFrom(String token);

    /** {@return the same list, one page fetched ahead of what is being used} */
    public abstract Paginator<T, I> prefetch();

    /** {@return all items, page after page} */
    @Override
    public Iterator<T> iterator() {
        return new Items<>(source.pages());
    }

    /** {@return all items as a sequential stream} */
    public Stream<T> stream() {
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                Spliterator.ORDERED | Spliterator.NONNULL,
                false);
    }

    /**
     * At most that many items; no page is fetched that is not needed for them.
     *
     * @param maxItems 0 or more
     * @return the items as a sequential stream
     * @throws IllegalArgumentException if {@code maxItems} is negative
     */
    public Stream<T> limit(long maxItems) {
        if (maxItems < 0) {
            throw new IllegalArgumentException("maxItems is negative");
        }
        return stream().limit(maxItems);
    }

    /** {@return the first item, if there is one} */
    public Optional<T> first() {
        Iterator<T> items = iterator();
        return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
    }

    /** {@return the pages, each with its figures} */
    public Iterable<Page<T, I>> pages() {
        return source::pages;
    }

    /** {@return the pages' source, for subclasses} */
    protected final PageSource<T, I> source() {
        return source;
    }

    /** Flattens pages; skips empty ones. */
    private static final class Items<T, I> implements Iterator<T> {

        private final Iterator<Page<T, I>> pages;
        private Iterator<T> current = Collections.emptyIterator();

        Items(Iterator<Page<T, I>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext()) {
                if (!pages.hasNext()) {
                    return false;
                }
                current = pages.next().items().iterator();
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
