// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.BinaryResponse;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.EventStream;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.stream.Frame;
import dev.lathe.cloudflare.internal.stream.Framing;
import dev.lathe.cloudflare.internal.stream.Source;
import dev.lathe.cloudflare.internal.stream.TypedStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer whose body is read while it arrives. */
final class StreamAnswer<R> implements Answer<R> {

    private final Function<Received, R> opening;
    private final String accept;
    private final Reading reading;

    private StreamAnswer(Function<Received, R> opening, String accept, Reading reading) {
        this.opening = opening;
        this.accept = accept;
        this.reading = reading;
    }

    /** The bytes. */
    static StreamAnswer<BinaryResponse> binary(String accept) {
        return new StreamAnswer<>(StreamAnswer::binary, accept, Reading.ARRIVING);
    }

    /**
     * Decoded elements. Among them {@code [DONE]}, which is no JSON, can only be the sign that many servers put at the
     * end of their events.
     */
    static <T> StreamAnswer<EventStream<T>> elements(Framing framing, Decoder<? extends T> decoder, String accept) {
        return of(framing, "[DONE]", frame -> decoded(frame, decoder), accept);
    }

    /** The data of events as texts. */
    static StreamAnswer<EventStream<String>> texts(String accept) {
        return of(Framing.EVENTS, null, Frame::data, accept);
    }

    private static <T> StreamAnswer<EventStream<T>> of(
            Framing framing, @Nullable String last, Function<Frame, T> decoding, String accept) {
        return new StreamAnswer<>(
                received -> {
                    refuseJson(framing, received.answer());
                    Source.Cutting cutting =
                            new Source.Cutting(framing, received.streaming().longest(), last);
                    Source source = new Source(
                            received.answer(), cutting, received.streaming().callbacks());
                    return new TypedStream<>(source, named(decoding, received));
                },
                accept,
                Reading.ENDLESS);
    }

    @Override
    public Response<R> read(Received received) {
        return Response.of(opening.apply(received), received.answer(), null, received.attempts());
    }

    @Override
    public String accept() {
        return accept;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    private static BinaryResponse binary(Received received) {
        TransportResponse answer = received.answer();
        return BinaryResponse.of(answer.status(), answer.headers(), Source.bytes(answer));
    }

    private static <T> T decoded(Frame frame, Decoder<? extends T> decoder) {
        return JsonReader.decode(frame.data().getBytes(StandardCharsets.UTF_8), decoder);
    }

    private static <T> Function<Frame, T> named(Function<Frame, T> decoding, Received received) {
        return frame -> {
            try {
                return decoding.apply(frame);
            } catch (DecodeException failure) {
                throw received.streaming().discretion().of(failure.withOperation(received.operation()));
            }
        };
    }

    /** A plain JSON answer has no events in it: read as a stream it would look like one that ended at once. */
    private static void refuseJson(Framing framing, TransportResponse answer) {
        String type = answer.headers().first("Content-Type");
        if (framing == Framing.EVENTS && type != null && MediaType.isJson(type)) {
            throw new DecodeException("$", "the answer is one JSON value, not a stream of events");
        }
    }
}
