// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import dev.lathe.cloudflare.core.CallCancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body for a reader that waits. Interrupting the reader ends the exchange, which the stream of
 * {@code java.net.http} does not do on 17: it reads on and forgets the interrupt.
 */
final class ArrivingBytes extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private @Nullable Signal last;

    /** What comes from the other side. */
    private sealed interface Signal {
        record Bytes(List<ByteBuffer> buffers) implements Signal {}

        record Failure(Throwable reason) implements Signal {}

        record End() implements Signal {}
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        signals.add(new Signal.Bytes(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal.Failure(failure));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    @Override
    public int read() throws IOException {
        ByteBuffer bytes = arrived();
        return bytes == null ? -1 : bytes.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer bytes = arrived();
        if (bytes == null) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        ByteBuffer bytes = buffers.peekFirst();
        return bytes == null ? 0 : bytes.remaining();
    }

    /** Ends the exchange, unless it is complete; who is reading meanwhile fails. */
    @Override
    public void close() {
        closed = true;
        signals.add(new Signal.Failure(new IOException("the stream is closed")));
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    /** The next bytes, at least one; null at the end. */
    private @Nullable ByteBuffer arrived() throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        while (buffers.isEmpty() || !buffers.getFirst().hasRemaining()) {
            if (!buffers.isEmpty()) {
                buffers.removeFirst();
            } else if (isOver()) {
                return null;
            }
        }
        return buffers.getFirst();
    }

    /** Waits for one signal; whether it was the end. */
    private boolean isOver() throws IOException {
        Signal signal = last == null ? next() : last;
        if (signal instanceof Signal.Bytes arrived) {
            buffers.addAll(arrived.buffers());
            Flow.Subscription open = subscription;
            if (open != null) {
                open.request(1);
            }
            return false;
        }
        last = signal;
        if (signal instanceof Signal.Failure failed) {
            throw new IOException(failed.reason().getMessage(), failed.reason());
        }
        return true;
    }

    private Signal next() throws IOException {
        try {
            return signals.take();
        } catch (InterruptedException interrupt) {
            close();
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("the reading thread was interrupted");
            interrupted.initCause(new CallCancelledException("the reading thread was interrupted", interrupt));
            throw interrupted;
        }
    }
}
