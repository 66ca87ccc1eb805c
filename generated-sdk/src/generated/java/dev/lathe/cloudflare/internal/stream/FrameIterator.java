// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import dev.lathe.cloudflare.internal.stream.Source.Cutting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads frames from bytes, blocking. */
final class FrameIterator implements Iterator<Frame> {

    private final InputStream bytes;
    private final Cutting cutting;
    private final Deque<Frame> ready = new ArrayDeque<>();
    private final FrameParser parser;
    private final byte[] buffer = new byte[8 << 10];
    private boolean over;

    FrameIterator(InputStream bytes, Cutting cutting) {
        this.bytes = bytes;
        this.cutting = cutting;
        this.parser = cutting.framing().parser(cutting.longest(), ready::add);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            read();
        }
        if (!ready.isEmpty() && ready.getFirst().data().equals(cutting.last())) {
            ready.clear();
            close();
        }
        return !ready.isEmpty();
    }

    @Override
    public Frame next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        return ready.removeFirst();
    }

    void close() {
        over = true;
        try {
            bytes.close();
        } catch (IOException ignored) {
            // Nobody waits for the rest.
        }
    }

    private void read() {
        try {
            int count = bytes.read(buffer);
            if (count < 0) {
                over = true;
                parser.end();
            } else {
                parser.feed(ByteBuffer.wrap(buffer, 0, count));
            }
        } catch (IOException broken) {
            over = true;
            throw Source.failure(broken);
        } catch (RuntimeException tooLong) {
            close();
            throw tooLong;
        }
    }
}
