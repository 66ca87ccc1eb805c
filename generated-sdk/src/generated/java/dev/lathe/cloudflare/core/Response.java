// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with everything around the value.
 *
 * @param <T> the value's type
 */
public final class Response<T extends @Nullable Object> {

    private final T value;
    private final TransportResponse answer;
    private final @Nullable Envelope envelope;
    private final int attempts;

    private Response(T value, TransportResponse answer, @Nullable Envelope envelope, int attempts) {
        this.value = value;
        this.answer = Objects.requireNonNull(answer, "answer");
        this.envelope = envelope;
        this.attempts = attempts;
    }

    /**
     * A response made of its parts.
     *
     * @param <T> the value's type
     * @param value the decoded value; null for calls without a result
     * @param answer what came over the wire
     * @param envelope what stood around the value, or null when the API has no envelope
     * @param attempts how many requests it took, at least 1
     * @return them together
     */
    public static <T extends @Nullable Object> Response<T> of(
            T value, TransportResponse answer, @Nullable Envelope envelope, int attempts) {
        return new Response<>(value, answer, envelope, attempts);
    }

    /** {@return the decoded value; null for calls without a result, and where the document allows null} */
    public T value() {
        return value;
    }

    /** {@return the HTTP status} */
    public int status() {
        return answer.status();
    }

    /** {@return the header fields} */
    public Headers headers() {
        return answer.headers();
    }

    /**
     * The value of a documented header; the SDK has a constant for each.
     *
     * @param <H> the type of the value
     * @param field the header
     * @return the value, or null when the answer does not have the header
     * @throws DecodeException if the value has another form than documented
     */
    public <H> @Nullable H header(HeaderField<H> field) {
        return field.from(answer.headers());
    }

    /** {@return a copy of the body as received} */
    public byte[] body() {
        return answer.body();
    }

    /** {@return the body read as UTF-8} */
    public String bodyText() {
        return answer.bodyText();
    }

    /** {@return what stood around the value, or null when the API has no envelope} */
    public @Nullable Envelope envelope() {
        return envelope;
    }

    /** {@return the server's name for this call, or null} */
    public @Nullable String requestId() {
        return RequestIds.of(answer.headers());
    }

    /** {@return how many requests it took, at least 1} */
    public int attempts() {
        return attempts;
    }

    /** Status and size only: bodies may hold secrets. */
    @Override
    public String toString() {
        return "Response[status=" + status() + ", bytes=" + answer.bodyLength() + "]";
    }
}
