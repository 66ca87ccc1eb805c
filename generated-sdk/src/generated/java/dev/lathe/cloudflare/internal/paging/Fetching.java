// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One walk as a source of batches of elements: a page, or its items. Used by one thread at a time. */
final class Fetching<T, I, E> {

    private final PageLoader<T, I> loader;
    private final Walk walk;
    private final Function<Page<T, I>, List<E>> elements;

    Fetching(PageLoader<T, I> loader, Position start, Function<Page<T, I>, List<E>> elements) {
        this.loader = loader;
        this.walk = loader.walk(start);
        this.elements = elements;
    }

    /**
     * Elements that came together.
     *
     * @param elements in order; may be empty
     * @param end what follows
     * @param failure why the walk fails after these, or null
     */
    record Batch<E>(List<E> elements, End end, @Nullable Throwable failure) {}

    /** What follows a batch. */
    enum End {
        MORE,
        OVER
    }

    CompletableFuture<PageAnswer<T, I>> fetch() {
        try {
            return loader.load(walk.position()).future();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    Batch<E> accept(PageAnswer<T, I> answer) {
        Step step = walk.accept(answer.facts());
        if (step instanceof Step.More more) {
            return new Batch<>(elements.apply(answer.page(more.next())), End.MORE, null);
        }
        if (step instanceof Step.Stuck stuck) {
            return new Batch<>(elements.apply(answer.page(stuck.next())), End.OVER, stuck.failure());
        }
        return new Batch<>(step instanceof Step.Last ? elements.apply(answer.page(null)) : List.of(), End.OVER, null);
    }
}
