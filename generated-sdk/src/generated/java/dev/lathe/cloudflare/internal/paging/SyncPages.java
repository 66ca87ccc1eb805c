// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.PageSource;
import java.util.Iterator;

/** The pages of one list for callers that wait. */
public final class SyncPages<T, I> implements PageSource<T, I> {

    private final PageLoader<T, I> loader;
    private final Position start;
    private final PageIterator.Ahead ahead;

    private SyncPages(PageLoader<T, I> loader, Position start, PageIterator.Ahead ahead) {
        this.loader = loader;
        this.start = start;
        this.ahead = ahead;
    }

    /** All pages, from where the call's own parameters say. */
    public static <T, I> SyncPages<T, I> of(PageLoader<T, I> loader) {
        return new SyncPages<>(loader, Position.start(), PageIterator.Ahead.NONE);
    }

    @Override
    public Iterator<Page<T, I>> pages() {
        return new PageIterator<>(loader, start, ahead);
    }

    @Override
    public PageSource<T, I> resumeFrom(String token) {
        return new SyncPages<>(loader, Position.ofToken(token), ahead);
    }

    @Override
    public PageSource<T, I> prefetch() {
        return new SyncPages<>(loader, start, PageIterator.Ahead.ONE);
    }
}
