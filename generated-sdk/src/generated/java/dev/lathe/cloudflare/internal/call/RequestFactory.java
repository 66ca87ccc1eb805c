// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.RequestOptions.QueryPair;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.internal.http.Percent;
import dev.lathe.cloudflare.internal.paging.Advance;
import dev.lathe.cloudflare.internal.paging.PagingScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Makes requests of calls. */
final class RequestFactory {

    private final ClientSettings settings;

    RequestFactory(ClientSettings settings) {
        this.settings = settings;
    }

    /** Writes params and options into a draft. */
    <P> RequestDraft draft(Operation<P, ?> operation, P params, RequestOptions options) {
        RequestDraft draft = new RequestDraft();
        operation.request().encoder().encode(params, new RequestEncoder(draft));
        for (QueryPair pair : options.query()) {
            draft.addQuery(List.of(Percent.encode(pair.name()) + "=" + Percent.encode(pair.value())));
        }
        if (!options.bodyMembers().isEmpty()) {
            draft.body(BodyMembers.with(draft.body(), options.bodyMembers()));
        }
        return draft;
    }

    /** The request of a draft, without credentials. */
    TransportRequest request(BoundOperation<?, ?> bound, RequestDraft draft, RequestOptions options) {
        URI uri = URI.create(settings.baseUrl() + bound.path() + joinedQuery(bound.path(), draft));
        return TransportRequest.of(bound.call().method(), uri)
                .withHeaders(headers(bound.call(), draft, options))
                .withBody(draft.body())
                .withLimits(settings.tuning().limits());
    }

    /** The draft for the page that {@code value} names, in schemes that name it by a parameter. */
    static RequestDraft forPage(RequestDraft first, PagingScheme scheme, String value) {
        String parameter = scheme.advance().namedBy();
        RequestDraft draft = first.copy();
        if (parameter == null) {
            return draft;
        }
        if (scheme.place() == PagingScheme.Place.QUERY) {
            draft.replaceQuery(parameter, value);
        } else {
            draft.body(BodyMembers.with(draft.body(), Map.of(parameter, pageValue(scheme.advance(), value))));
        }
        return draft;
    }

    private Headers headers(Operation<?, ?> operation, RequestDraft draft, RequestOptions options) {
        Headers.Builder headers = settings.headers().toBuilder();
        headers.set("Accept", operation.answer().accept());
        if (draft.body() != null) {
            headers.set("Content-Type", operation.request().headers().contentType());
        }
        replace(headers, draft.headers());
        if (options.idempotencyKey() != null) {
            headers.set(operation.request().headers().idempotencyKey(), options.idempotencyKey());
        }
        replace(headers, options.headers());
        return headers.build();
    }

    private static void replace(Headers.Builder headers, Headers more) {
        for (String name : more.names()) {
            headers.set(name, String.join(", ", more.all(name)));
        }
    }

    private static String joinedQuery(String path, RequestDraft draft) {
        String query = draft.queryText();
        return path.indexOf('?') >= 0 && !query.isEmpty() ? "&" + query.substring(1) : query;
    }

    private static RawJson pageValue(Advance advance, String value) {
        boolean counts = advance instanceof Advance.PageNumber || advance instanceof Advance.Offset;
        return counts ? RawJson.of(value) : RawJson.ofString(value);
    }
}
