package dev.lathe.runtime.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one upload after the other; each is opened when the one before it has ended. */
final class JoinedStream extends InputStream {

    private final Iterator<Upload> rest;
    private volatile @Nullable InputStream current;
    private volatile boolean closed;

    JoinedStream(List<Upload> parts) {
        this.rest = parts.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        for (InputStream stream = stream(); stream != null; stream = stream()) {
            int count = stream.read(target, offset, length);
            if (count > 0) {
                return count;
            }
            current = null;
            stream.close();
        }
        return -1;
    }

    /** The one to read from; null when all have been read. */
    private @Nullable InputStream stream() throws IOException {
        InputStream stream = current;
        if (stream == null && rest.hasNext() && !closed) {
            stream = rest.next().open();
            current = stream;
        }
        if (closed) {
            close();
            throw new IOException("the stream is closed");
        }
        return stream;
    }

    /** Also while another thread reads. */
    @Override
    public void close() throws IOException {
        closed = true;
        InputStream stream = current;
        current = null;
        if (stream != null) {
            stream.close();
        }
    }
}
