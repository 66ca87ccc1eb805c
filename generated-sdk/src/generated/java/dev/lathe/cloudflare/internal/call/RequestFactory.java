// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.RequestOptions.QueryPair;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportRequest.Delivery;
import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.internal.http.Destination;
import dev.lathe.cloudflare.internal.http.Origin;
import dev.lathe.cloudflare.internal.http.Percent;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes requests of calls. */
final class RequestFactory {

    private final ClientSettings settings;
    private final Supplier<String> boundaries;

    /** {@code boundaries} stand between the parts of forms; no content can guess them. */
    RequestFactory(ClientSettings settings, Supplier<String> boundaries) {
        this.settings = settings;
        this.boundaries = boundaries;
    }

    /** Writes params and options into a draft. */
    <P> RequestDraft draft(Operation<P, ?> operation, P params, RequestOptions options) {
        RequestDraft draft = new RequestDraft();
        operation
                .request()
                .encoder()
                .encode(
                        params,
                        new RequestEncoder(draft, operation.request().sending().form()));
        for (QueryPair pair : options.query()) {
            draft.addQuery(List.of(Percent.encode(pair.name()) + "=" + Percent.encode(pair.value())));
        }
        if (!options.bodyMembers().isEmpty()) {
            draft.members(options.bodyMembers(), operation.request().sending().form());
        }
        return draft;
    }

    /** The request of a draft, without credentials. */
    TransportRequest request(BoundOperation<?, ?> bound, RequestDraft draft, RequestOptions options) {
        BodyForm form = bound.call().request().sending().form();
        Upload body = draft.body() == null ? null : draft.body().upload(form, boundaries.get());
        URI uri = URI.create(baseUrl(bound.call()) + bound.path() + joinedQuery(bound.path(), draft));
        return TransportRequest.of(bound.call().method(), uri)
                .withHeaders(headers(bound.call(), draft, options, body))
                .withBody(body)
                .withLimits(settings.tuning().limits())
                .withDelivery(
                        bound.call().answer().reading() == Answer.Reading.WHOLE ? Delivery.WHOLE : Delivery.STREAMED);
    }

    /** Where the requests of an operation go, those for further pages included. */
    Destination destination(Operation<?, ?> operation) {
        return new Destination(
                Origin.of(baseUrl(operation)), operation.request().sending().demand());
    }

    private URI baseUrl(Operation<?, ?> operation) {
        return settings.baseUrl(operation.request().sending().server());
    }

    private Headers headers(
            Operation<?, ?> operation, RequestDraft draft, RequestOptions options, @Nullable Upload body) {
        Headers.Builder headers = settings.headers().toBuilder();
        headers.set("Accept", operation.answer().accept());
        if (body != null && body.contentType() != null) {
            headers.set("Content-Type", body.contentType());
        }
        replace(headers, draft.headers());
        if (options.idempotencyKey() != null) {
            headers.set(operation.request().sending().idempotencyHeader(), options.idempotencyKey());
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
}
