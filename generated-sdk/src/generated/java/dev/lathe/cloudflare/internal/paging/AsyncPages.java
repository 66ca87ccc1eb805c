// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.AsyncPageSource;
import dev.lathe.cloudflare.core.Page;
import java.util.List;
import java.util.concurrent.Flow;

/** The pages of one list for callers that are called back. */
public final class AsyncPages<T, I> implements AsyncPageSource<T, I> {

    private final PageLoader<T, I> loader;
    private final Position start;

    private AsyncPages(PageLoader<T, I> loader, Position start) {
        this.loader = loader;
        this.start = start;
    }

    /** All pages, from where the call's own parameters say. */
    public static <T, I> AsyncPages<T, I> of(PageLoader<T, I> loader) {
        return new AsyncPages<>(loader, Position.start());
    }

    @Override
    public Flow.Publisher<Page<T, I>> pages() {
        return subscriber -> PageSubscription.begin(subscriber, new Fetching<>(loader, start, List::of));
    }

    @Override
    public Flow.Publisher<T> items() {
        return subscriber -> PageSubscription.begin(subscriber, new Fetching<>(loader, start, Page::items));
    }

    @Override
    public AsyncPageSource<T, I> resumeFrom(String token) {
        return new AsyncPages<>(loader, Position.ofToken(token));
    }
}
