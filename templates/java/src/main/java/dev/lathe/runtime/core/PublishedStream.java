package dev.lathe.runtime.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a publisher publishes. One buffer at a time is asked for, so that no more than that is held; whoever reads
 * waits for it, until another thread closes the stream.
 */
final class PublishedStream extends InputStream implements Flow.Subscriber<ByteBuffer> {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private ByteBuffer current = NOTHING;
    private @Nullable Signal last;

    private PublishedStream() {}

    /** What a publisher says. */
    private sealed interface Signal {

        record Buffer(ByteBuffer bytes) implements Signal {}

        record End() implements Signal {}

        record Failed(Throwable cause) implements Signal {}
    }

    /** Subscribes to a publisher. */
    static InputStream of(Flow.Publisher<? extends ByteBuffer> publisher) {
        PublishedStream stream = new PublishedStream();
        publisher.subscribe(stream);
        return stream;
    }

    // --- the publisher's side ---------------------------------------------------------------------------------------

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription != null || closed) {
            given.cancel();
            return;
        }
        subscription = given;
        if (closed) {
            given.cancel(); // closed meanwhile, by a thread that saw no subscription yet
        } else {
            given.request(1);
        }
    }

    /** The publisher no longer touches the buffer, as {@code HttpClient} expects of publishers, too. */
    @Override
    public void onNext(ByteBuffer item) {
        if (signals.isEmpty()) {
            signals.add(new Signal.Buffer(item.slice()));
        } else {
            fail(new IllegalStateException("the publisher gave more than it was asked for"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal.Failed(failure));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    private void fail(RuntimeException failure) {
        cancel();
        signals.add(new Signal.Failed(failure));
    }

    // --- the reader's side ------------------------------------------------------------------------------------------

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (length > 0 && !current.hasRemaining()) {
            if (!next()) {
                return -1;
            }
        }
        int count = Math.min(length, current.remaining());
        current.get(target, offset, count);
        return count;
    }

    /** Waits for another buffer; the answer is whether there is one. */
    private boolean next() throws IOException {
        Signal signal = last == null ? taken() : last;
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (signal instanceof Signal.Buffer buffer) {
            current = buffer.bytes();
            Flow.Subscription asked = subscription;
            if (asked != null) {
                asked.request(1);
            }
            return true;
        }
        last = signal;
        if (signal instanceof Signal.Failed failed) {
            throw new IOException("the publisher of the upload failed", failed.cause());
        }
        return false;
    }

    private Signal taken() throws IOException {
        try {
            return signals.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the publisher of the upload");
        }
    }

    /** Ends the subscription, and whoever waits for a buffer. */
    @Override
    public void close() {
        closed = true;
        cancel();
        signals.add(new Signal.End());
    }

    private void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
