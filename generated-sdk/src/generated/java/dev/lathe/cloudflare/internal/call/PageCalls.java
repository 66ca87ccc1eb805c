// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.PagingException;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.internal.call.Engine.Outgoing;
import dev.lathe.cloudflare.internal.http.Watchers;
import dev.lathe.cloudflare.internal.paging.Advance;
import dev.lathe.cloudflare.internal.paging.PageAnswer;
import dev.lathe.cloudflare.internal.paging.PageLoader;
import dev.lathe.cloudflare.internal.paging.PagingScheme;
import dev.lathe.cloudflare.internal.paging.Pending;
import dev.lathe.cloudflare.internal.paging.Position;
import dev.lathe.cloudflare.internal.paging.Walk;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Fetches the pages of one list: the same call again and again, each time for another page. */
final class PageCalls<T, I> implements PageLoader<T, I> {

    private final Engine engine;
    private final BoundOperation<?, Page<T, I>> bound;
    private final RequestDraft first;
    private final RequestOptions options;
    private final PagesAnswer<T, I> answer;
    private final Watchers watchers;

    PageCalls(Engine engine, BoundOperation<?, Page<T, I>> bound, RequestDraft first, RequestOptions options) {
        this.engine = engine;
        this.bound = bound;
        this.first = first;
        this.options = options;
        if (!(bound.call().answer() instanceof PagesAnswer<T, I> pages)) {
            throw new IllegalArgumentException(bound.call().name() + " does not give pages");
        }
        this.answer = pages;
        this.watchers = engine.watchers(bound, options);
    }

    @Override
    public Walk walk(Position start) {
        return answer.walk(bound.call().name(), start);
    }

    @Override
    public Pending<PageAnswer<T, I>> load(Position position) {
        try {
            return engine.start(outgoing(position), options, answer::page);
        } catch (PagingException refused) {
            return new Refused<>(refused);
        }
    }

    /** A page that is not fetched; who asked ahead of time hears of it only when the page's turn has come. */
    private record Refused<T>(PagingException reason) implements Pending<T> {

        @Override
        public T await() {
            throw reason;
        }

        @Override
        public CompletableFuture<T> future() {
            return CompletableFuture.failedFuture(reason);
        }
    }

    /** The draft for the page that {@code value} names, in schemes that name it by a parameter. */
    private RequestDraft forPage(PagingScheme scheme, String value) {
        String parameter = scheme.advance().namedBy();
        RequestDraft draft = first.copy();
        if (parameter == null) {
            return draft;
        }
        if (scheme.place() == PagingScheme.Place.QUERY) {
            draft.replaceQuery(parameter, value);
        } else {
            draft.members(
                    Map.of(parameter, pageValue(scheme.advance(), value)),
                    bound.call().request().sending().form());
        }
        return draft;
    }

    private static RawJson pageValue(Advance advance, String value) {
        boolean counts = advance instanceof Advance.PageNumber || advance instanceof Advance.Offset;
        return counts ? RawJson.of(value) : RawJson.ofString(value);
    }

    private Outgoing outgoing(Position position) {
        String value = position.value();
        RequestDraft draft = value == null ? first : forPage(answer.scheme(), value);
        TransportRequest request = engine.requests().request(bound, draft, options);
        if (value == null || answer.scheme().advance().namedBy() != null) {
            return new Outgoing(bound, draft, request, watchers);
        }
        URI next = BaseUrl.sameOrigin(request.uri(), value);
        if (next == null) {
            throw new PagingException(
                    bound.call().name() + ": the next page is on another origin, which is refused", position.token());
        }
        return new Outgoing(bound, draft, request.withUri(next), watchers);
    }
}
