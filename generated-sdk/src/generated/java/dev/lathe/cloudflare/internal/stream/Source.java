// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A body that arrives bit by bit, and how it is to be cut. It is read once.
 *
 * @see TypedStream
 */
public final class Source {

    private final TransportResponse answer;
    private final Cutting cutting;
    private final Executor callbacks;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile Runnable closing = () -> {};

    /**
     * How a body is cut.
     *
     * @param framing what stands between frames
     * @param longest the most bytes of a frame
     * @param last a frame with this content ends the stream; null when there is no such sign
     */
    public record Cutting(
            Framing framing, int longest, @Nullable String last) {}

    /**
     * A body that nobody has read from yet.
     *
     * @param answer whose body it is
     * @param cutting how it is cut into frames
     * @param callbacks runs callers' code
     */
    public Source(TransportResponse answer, Cutting cutting, Executor callbacks) {
        this.answer = answer;
        this.cutting = cutting;
        this.callbacks = callbacks;
    }

    /**
     * The bytes of an answer as a stream that blocks.
     *
     * @param answer whose body is read
     * @return a stream; closing it closes the connection
     */
    public static InputStream bytes(TransportResponse answer) {
        ArrivingBytes bytes = new ArrivingBytes();
        answer.stream().subscribe(bytes);
        return bytes;
    }

    /**
     * Lets go of an answer that nobody reads.
     *
     * @param answer whose body is thrown away, unless somebody has read it
     */
    public static void discard(TransportResponse answer) {
        try {
            answer.stream().subscribe(new Discarding());
        } catch (IllegalStateException read) {
            // A body is read once: the connection is free already.
        }
    }

    TransportResponse answer() {
        return answer;
    }

    Cutting cutting() {
        return cutting;
    }

    /** The frames, for a caller that waits. */
    FrameIterator iterator() {
        take();
        InputStream bytes = bytes(answer);
        closing = () -> close(bytes);
        return new FrameIterator(bytes, cutting);
    }

    /** The frames, for a caller that is called. */
    void subscribe(FrameSubscription<?> subscription) {
        take();
        closing = subscription::cancel;
        subscription.begin(answer.stream());
    }

    Executor callbacks() {
        return callbacks;
    }

    void close() {
        if (taken.compareAndSet(false, true)) {
            discard(answer);
        } else {
            closing.run();
        }
    }

    private void take() {
        if (!taken.compareAndSet(false, true)) {
            throw new IllegalStateException("the stream is read already, or closed");
        }
    }

    /** What went wrong with the exchange, taken out of the wrapping of streams. */
    static SdkException failure(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkException known) {
                return known;
            }
        }
        return new ConnectionException(ConnectionException.Stage.EXCHANGING, "the stream broke", broken);
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException ignored) {
            // Nobody waits for the rest.
        }
    }

    /** Wants nothing. */
    private static final class Discarding implements Flow.Subscriber<Object> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(Object item) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
