// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Envelope;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.http.BodyAccess;
import dev.lathe.cloudflare.internal.json.JsonReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer whose body is taken as it is. */
final class PlainAnswer<R> implements Answer<R> {

    private final Function<TransportResponse, R> result;
    private final String accept;

    private PlainAnswer(Function<TransportResponse, R> result, String accept) {
        this.result = result;
        this.accept = accept;
    }

    /** What stands around a value, without it. */
    // The only value of Void is null; NullAway does not know that.
    @SuppressWarnings("NullAway")
    static Response<Void> withoutValue(Received received, @Nullable Envelope envelope) {
        return Response.of(null, received.answer(), envelope, received.attempts());
    }

    /** The body is ignored. */
    // As above.
    @SuppressWarnings("NullAway")
    static PlainAnswer<Void> nothing() {
        return new PlainAnswer<>(answer -> null, "*/*");
    }

    static <R> PlainAnswer<R> of(Function<TransportResponse, R> result, String accept) {
        return new PlainAnswer<>(result, accept);
    }

    static PlainAnswer<RawJson> json(String accept) {
        return new PlainAnswer<>(answer -> JsonReader.decode(BodyAccess.body(answer), JsonReader::nextRaw), accept);
    }

    @Override
    public Response<R> read(Received received) {
        TransportResponse answer = received.answer();
        return Response.of(result.apply(answer), answer, null, received.attempts());
    }

    @Override
    public String accept() {
        return accept;
    }
}
