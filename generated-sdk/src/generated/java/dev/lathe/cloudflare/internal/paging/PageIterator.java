// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.PagingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over pages on the caller's thread. Nothing is fetched before {@code hasNext} or {@code next}. */
final class PageIterator<T, I> implements Iterator<Page<T, I>> {

    private final PageLoader<T, I> loader;
    private final Ahead ahead;
    private final Walk walk;
    private @Nullable Pending<PageAnswer<T, I>> fetching;
    private @Nullable Page<T, I> ready;
    private @Nullable PagingException failure;
    private State state = State.WALKING;

    /** How many pages are fetched before they are asked for. */
    enum Ahead {
        NONE,
        ONE
    }

    private enum State {
        WALKING,
        FAILING,
        OVER
    }

    PageIterator(PageLoader<T, I> loader, Position start, Ahead ahead) {
        this.loader = loader;
        this.ahead = ahead;
        this.walk = loader.walk(start);
    }

    @Override
    public boolean hasNext() {
        if (ready == null && state != State.OVER) {
            fetch();
        }
        return ready != null;
    }

    @Override
    public Page<T, I> next() {
        Page<T, I> page = hasNext() ? ready : null;
        if (page == null) {
            throw new NoSuchElementException();
        }
        ready = null;
        return page;
    }

    private void fetch() {
        if (failure != null) {
            throw failure;
        }
        Pending<PageAnswer<T, I>> pending = fetching == null ? loader.load(walk.position()) : fetching;
        fetching = null;
        PageAnswer<T, I> answer = pending.await();
        Step step = walk.accept(answer.facts());
        if (step instanceof Step.More more) {
            ready = answer.page(more.next());
            if (ahead == Ahead.ONE) {
                fetching = loader.load(more.next());
            }
        } else if (step instanceof Step.Stuck stuck) {
            ready = answer.page(stuck.next());
            failure = stuck.failure();
            state = State.FAILING;
        } else {
            ready = step instanceof Step.Last ? answer.page(null) : null;
            state = State.OVER;
        }
    }
}
