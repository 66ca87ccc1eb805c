// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Envelope;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.internal.call.BodyReader.Found;
import dev.lathe.cloudflare.internal.http.BodyAccess;
import dev.lathe.cloudflare.internal.json.Decoder;
import org.jspecify.annotations.Nullable;

/** A decoded value, inside the envelope or bare. */
final class ValueAnswer<R> implements Answer<R> {

    private final Decoder<? extends R> decoder;
    private final Wrapping wrapping;
    private final Absence absence;
    private final String accept;

    /** Whether the value stands inside the envelope. */
    enum Wrapping {
        ENVELOPE,
        BARE
    }

    /** What a missing or null value means. */
    enum Absence {
        REFUSED,
        NULL
    }

    ValueAnswer(Decoder<? extends R> decoder, Wrapping wrapping, Absence absence, String accept) {
        this.decoder = decoder;
        this.wrapping = wrapping;
        this.absence = absence;
        this.accept = accept;
    }

    @Override
    public String accept() {
        return accept;
    }

    @Override
    public Response<R> read(Received received) {
        if (absence == Absence.NULL && received.answer().bodyLength() == 0) {
            return response(null, received, null);
        }
        EnvelopeShape shape = wrapping == Wrapping.ENVELOPE ? received.envelope() : null;
        String target = shape == null ? "" : "/" + shape.result();
        BodyReader<R> reader = new BodyReader<>(target, decoder, Wrapped.members(shape));
        Found<R> found = Wrapped.read(reader, BodyAccess.body(received.answer()), shape);
        if (found.value() == null && absence == Absence.REFUSED) {
            String path = shape == null ? "$" : "$." + shape.result();
            throw new DecodeException(path, "the result is missing or null");
        }
        return response(found.value(), received, Wrapped.envelope(found, shape));
    }

    // NullAway does not follow type variables: R is nullable exactly where absence is NULL.
    @SuppressWarnings("NullAway")
    private Response<R> response(@Nullable R value, Received received, @Nullable Envelope envelope) {
        return Response.of(value, received.answer(), envelope, received.attempts());
    }
}
