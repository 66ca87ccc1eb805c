// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.BinaryResponse;
import dev.lathe.cloudflare.core.Call;
import dev.lathe.cloudflare.core.EventStream;
import dev.lathe.cloudflare.core.NoParams;
import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.core.WithBody;
import dev.lathe.cloudflare.internal.call.Operation.RequestShape;
import dev.lathe.cloudflare.internal.call.Operation.Sending;
import dev.lathe.cloudflare.internal.call.PagesAnswer.ItemCodecs;
import dev.lathe.cloudflare.internal.call.ValueAnswer.Absence;
import dev.lathe.cloudflare.internal.call.ValueAnswer.Wrapping;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import dev.lathe.cloudflare.internal.paging.PagingScheme;
import dev.lathe.cloudflare.internal.paging.Repeat;
import dev.lathe.cloudflare.internal.stream.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes an operation: what goes out, refinements, and last what comes back. Immutable: each step is a new one. */
public final class CallBuilder<P> {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]{1,20}");
    private static final String JSON = "application/json";

    private final RequestShape<P> request;
    private final AnswerShape shape;

    private record AnswerShape(Wrapping wrapping, @Nullable String accept, List<ErrorDecoder> errors) {}

    private CallBuilder(RequestShape<P> request, AnswerShape shape) {
        this.request = request;
        this.shape = shape;
    }

    static CallBuilder<NoParams> begin(String name, String method, String path) {
        if (!TOKEN.matcher(method).matches()) {
            throw new IllegalArgumentException("not an HTTP method");
        }
        Sending sending = Sending.json(JSON);
        RequestShape<NoParams> request = new RequestShape<>(
                name, method.toUpperCase(Locale.ROOT), PathTemplate.of(path), (params, out) -> {}, sending);
        return new CallBuilder<>(request, new AnswerShape(Wrapping.BARE, null, List.of()));
    }

    /** Takes params, which write themselves. */
    public <Q> CallBuilder<Q> params(ParamsEncoder<Q> encoder) {
        return encodedBy(encoder);
    }

    /** Takes the body only. */
    public <B> CallBuilder<B> body(Encoder<? super B> encoder) {
        return encodedBy((body, out) -> out.body(body, encoder));
    }

    /** Takes a body that may be left out. */
    public <B> CallBuilder<Optional<B>> optionalBody(Encoder<? super B> encoder) {
        return encodedBy((body, out) -> body.ifPresent(present -> out.body(present, encoder)));
    }

    /** Takes params and a body. */
    public <Q, B extends @Nullable Object> CallBuilder<WithBody<Q, B>> paramsAndBody(
            ParamsEncoder<Q> params, Encoder<? super B> encoder) {
        return encodedBy((both, out) -> {
            params.encode(both.params(), out);
            out.body(both.body(), encoder);
        });
    }

    /** Takes nothing, sends an empty object. */
    public CallBuilder<NoParams> emptyBody() {
        return encodedBy((none, out) -> out.body(RawJson.EMPTY_OBJECT, JsonWriter::raw));
    }

    /** Gives a path parameter a style other than simple. */
    public CallBuilder<P> pathStyle(String parameter, Style style) {
        return new CallBuilder<>(
                new RequestShape<>(
                        request.name(),
                        request.method(),
                        request.path().withStyle(parameter, style),
                        request.encoder(),
                        request.sending()),
                shape);
    }

    /** Declares the body of failures with a status in a range, both ends included; the first that fits is used. */
    public CallBuilder<P> error(int fromStatus, int toStatus, Decoder<?> decoder) {
        List<ErrorDecoder> more = new ArrayList<>(shape.errors());
        more.add(new ErrorDecoder(fromStatus, toStatus, decoder));
        return new CallBuilder<>(request, new AnswerShape(shape.wrapping(), shape.accept(), List.copyOf(more)));
    }

    /** The answer stands inside the client's envelope. */
    public CallBuilder<P> enveloped() {
        return new CallBuilder<>(request, new AnswerShape(Wrapping.ENVELOPE, shape.accept(), shape.errors()));
    }

    /** Asks for another media type than JSON. */
    public CallBuilder<P> accept(String mediaType) {
        return new CallBuilder<>(request, new AnswerShape(shape.wrapping(), mediaType, shape.errors()));
    }

    /** Sends JSON under another media type than {@code application/json}. */
    public CallBuilder<P> contentType(String mediaType) {
        return sentAs(new BodyForm.Json(mediaType));
    }

    /** Sends the body as {@code application/x-www-form-urlencoded}. */
    public CallBuilder<P> form(FieldStyle... fields) {
        return sentAs(new BodyForm.Urlencoded(List.of(fields)));
    }

    /** Sends the body as {@code multipart/form-data}. */
    public CallBuilder<P> multipart(FieldStyle... fields) {
        return sentAs(new BodyForm.Multipart(List.of(fields)));
    }

    /** Sends the body, a text or an upload, as it is. */
    public CallBuilder<P> plain(String mediaType) {
        return sentAs(new BodyForm.Plain(mediaType));
    }

    /** Sends the body, a list, as one JSON value a line. */
    public CallBuilder<P> jsonLines(String mediaType) {
        return sentAs(new BodyForm.JsonLines(mediaType));
    }

    /** Names the header for the idempotency key. */
    public CallBuilder<P> idempotencyHeader(String name) {
        return sending(request.sending().withIdempotencyHeader(name));
    }

    /** May be signed with these credentials together, instead of the usual ones; the first complete way is used. */
    public CallBuilder<P> signed(String... setters) {
        return sending(request.sending().orSigned(setters));
    }

    /** Goes to a server of its own, unless the caller of the client chose a base URL for everything. */
    public CallBuilder<P> server(String address) {
        return server(ServerTemplate.of(address));
    }

    /** Goes to a server of its own, with the variables that the caller chose for the client. */
    public CallBuilder<P> server(ServerTemplate template) {
        return sending(request.sending().to(template));
    }

    /** May be sent without credentials: if no way to sign it is complete, or there is none. */
    public CallBuilder<P> unsigned() {
        return signed();
    }

    /** Has a body that is secret as a whole: none is ever logged. */
    public CallBuilder<P> undisclosed() {
        return sending(request.sending().undisclosed());
    }

    /** Gives a value; a missing or null one is a decode error. */
    public <R> Call<P, R> value(Decoder<? extends R> decoder) {
        return answered(new ValueAnswer<>(decoder, shape.wrapping(), Absence.REFUSED, acceptOr(JSON)));
    }

    /** Gives a value, or null when it is missing or null. */
    public <R> Call<P, R> nullableValue(Decoder<? extends R> decoder) {
        return answered(new ValueAnswer<>(decoder, shape.wrapping(), Absence.NULL, acceptOr(JSON)));
    }

    /** Gives pages with figures. */
    public <T, I> Call<P, Page<T, I>> pages(
            PagingScheme scheme, Repeat repeat, Decoder<? extends T> item, Decoder<? extends I> info) {
        return answered(new PagesAnswer<>(scheme, repeat, shape.wrapping(), new ItemCodecs<T, I>(item, info)));
    }

    /** Gives pages without figures. */
    public <T> Call<P, Page<T, Void>> pages(PagingScheme scheme, Repeat repeat, Decoder<? extends T> item) {
        return answered(new PagesAnswer<>(scheme, repeat, shape.wrapping(), new ItemCodecs<T, Void>(item, null)));
    }

    /** Gives nothing; the body is ignored. */
    public Call<P, Void> nothing() {
        return answered(PlainAnswer.nothing());
    }

    /** Gives the whole body as JSON. */
    public Call<P, RawJson> raw() {
        return answered(PlainAnswer.json(acceptOr(JSON)));
    }

    /** Gives the whole body as text, in the charset that the server names. */
    public Call<P, String> text() {
        return answered(PlainAnswer.of(CallBuilder::decoded, acceptOr("text/*")));
    }

    /** Gives the body as a stream of bytes. */
    public Call<P, BinaryResponse> binary() {
        return answered(StreamAnswer.binary(acceptOr("*/*")));
    }

    /** Gives server-sent events, whose data is JSON. */
    public <T> Call<P, EventStream<T>> events(Decoder<? extends T> decoder) {
        return answered(StreamAnswer.elements(Framing.EVENTS, decoder, acceptOr("text/event-stream")));
    }

    /** Gives server-sent events, whose data is text. */
    public Call<P, EventStream<String>> textEvents() {
        return answered(StreamAnswer.texts(acceptOr("text/event-stream")));
    }

    /** Gives JSON values, one a line. */
    public <T> Call<P, EventStream<T>> lines(Decoder<? extends T> decoder) {
        return answered(StreamAnswer.elements(Framing.LINES, decoder, acceptOr("application/x-ndjson")));
    }

    /** Gives JSON values behind record separators (RFC 7464). */
    public <T> Call<P, EventStream<T>> sequence(Decoder<? extends T> decoder) {
        return answered(StreamAnswer.elements(Framing.SEQUENCE, decoder, acceptOr("application/json-seq")));
    }

    /** Gives the whole body. */
    public Call<P, byte[]> bytes() {
        return answered(PlainAnswer.of(TransportResponse::body, acceptOr("*/*")));
    }

    /** Gives results of different answers, each read as its status says. */
    public <R> AnswersByStatus<P, R> byStatus() {
        return new AnswersByStatus<>(this, List.of());
    }

    /** How an answer is read that is described as one that stands alone. */
    <V> Answer<V> answer(Function<CallBuilder<P>, Call<P, V>> reading) {
        if (reading.apply(this) instanceof Operation<P, V> described) {
            return described.answer();
        }
        throw new IllegalArgumentException("answers are described with the call's own builder only");
    }

    private static String decoded(TransportResponse answer) {
        return new String(answer.body(), MediaType.charset(answer.headers().first("Content-Type")));
    }

    <R> Call<P, R> answered(Answer<R> answer) {
        return new Operation<>(request, shape.errors(), answer);
    }

    private String acceptOr(String otherwise) {
        return shape.accept() == null ? otherwise : shape.accept();
    }

    private <Q> CallBuilder<Q> encodedBy(ParamsEncoder<Q> encoder) {
        return new CallBuilder<>(
                new RequestShape<>(request.name(), request.method(), request.path(), encoder, request.sending()),
                shape);
    }

    private CallBuilder<P> sentAs(BodyForm form) {
        return sending(request.sending().withForm(form));
    }

    private CallBuilder<P> sending(Sending sending) {
        return new CallBuilder<>(
                new RequestShape<>(request.name(), request.method(), request.path(), request.encoder(), sending),
                shape);
    }
}
