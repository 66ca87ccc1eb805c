package dev.lathe.runtime.core;

import dev.lathe.runtime.internal.http.BodyAccess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** One HTTP answer: complete, or with a body that is still arriving. */
public final class TransportResponse {

    static {
        BodyAccess.install(answer -> answer.body);
    }

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Flow.@Nullable Publisher<List<ByteBuffer>> stream;

    private TransportResponse(
            int status, Headers headers, byte[] body, Flow.@Nullable Publisher<List<ByteBuffer>> stream) {
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = Objects.requireNonNull(body, "body");
        this.stream = stream;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param body the whole body, not copied: the caller hands it over and must not change it; empty when there is none
     * @return the answer with them
     */
    public static TransportResponse of(int status, Headers headers, byte[] body) {
        return new TransportResponse(status, headers, body, null);
    }

    /**
     * An answer whose body is still arriving.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param stream the body, for one subscriber; cancelling closes the connection
     * @return the answer with them
     */
    public static TransportResponse streamed(int status, Headers headers, Flow.Publisher<List<ByteBuffer>> stream) {
        return new TransportResponse(status, headers, new byte[0], Objects.requireNonNull(stream, "stream"));
    }

    /**
     * The same with these headers instead.
     *
     * @param headers the header fields
     * @return an answer that has them, and the body of this one
     */
    public TransportResponse withHeaders(Headers headers) {
        return new TransportResponse(status, headers, body, stream);
    }

    /** {@return whether the body is still arriving; it is empty as far as the other methods know} */
    public boolean isStreamed() {
        return stream != null;
    }

    /** {@return the body for one subscriber, as it arrives or from memory} */
    public Flow.Publisher<List<ByteBuffer>> stream() {
        Flow.Publisher<List<ByteBuffer>> arriving = stream;
        return arriving == null ? new OneChunk(body) : arriving;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return a copy of the body; empty when there is none} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return the body read as UTF-8} */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the length of the body in bytes} */
    public int bodyLength() {
        return body.length;
    }

    /** Status and size only: bodies may hold secrets. */
    @Override
    public String toString() {
        return "TransportResponse[status=" + status + ", bytes=" + body.length + "]";
    }
}
