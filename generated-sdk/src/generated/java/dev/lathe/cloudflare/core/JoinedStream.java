// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one upload after the other; each is opened when the one before it has ended. */
final class JoinedStream extends InputStream {

    private final Iterator<Upload> rest;
    private @Nullable InputStream current;

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
        while (current != null || rest.hasNext()) {
            InputStream stream = current == null ? rest.next().open() : current;
            current = stream;
            int count = stream.read(target, offset, length);
            if (count > 0) {
                return count;
            }
            close();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        InputStream stream = current;
        current = null;
        if (stream != null) {
            stream.close();
        }
    }
}
