// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * A list that comes in pages, as a publisher of its items with back-pressure.
 *
 * <p>Each subscriber gets a walk of its own; nothing is fetched before it asks for an element, and cancelling ends the
 * request under way.
 *
 * @param <T> the items' type
 * @param <I> the type of the figures that come with a page
 */
public final class AsyncPaginator<T, I> implements Flow.Publisher<T> {

    private final AsyncPageSource<T, I> source;

    /**
     * A paginator over the pages of {@code source}.
     *
     * @param source where pages and items come from
     */
    public AsyncPaginator(AsyncPageSource<T, I> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        source.items().subscribe(subscriber);
    }

    /** {@return the pages, each with its figures} */
    public Flow.Publisher<Page<T, I>> pages() {
        return source.pages();
    }

    /**
     * The first item; fetches no page beyond the one that has it.
     *
     * @return a future of the first item, empty if there is none; cancelling it ends the request
     */
    public CompletableFuture<Optional<T>> first() {
        FirstItem<T> first = new FirstItem<>();
        subscribe(first);
        return first.result();
    }

    /**
     * Hands every item to {@code action}, one after the other.
     *
     * @param action called with one item at a time; what it throws ends the walk
     * @return done after the last one; fails with what the walk or the action fails with. Cancelling it ends the walk
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> action) {
        EachItem<T> each = new EachItem<>(action);
        subscribe(each);
        return each.result();
    }

    /**
     * The same list from another place.
     *
     * @param token what {@link Page#nextToken()} or {@link PagingException#resumeToken()} gave
     * @return a paginator that starts there
     * @throws IllegalArgumentException if it is not such a token
     */
    public AsyncPaginator<T, I> resumeFrom(String token) {
        return new AsyncPaginator<>(source.resumeFrom(token));
    }
}
