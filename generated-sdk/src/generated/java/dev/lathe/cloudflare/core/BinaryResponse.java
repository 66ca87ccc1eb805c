// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose bytes are read while they arrive. It must be closed; closing it early closes the connection. The
 * timeout of the call covers the bytes as well; their number is not limited. Interrupting the thread that reads ends
 * the exchange.
 */
public final class BinaryResponse implements AutoCloseable {

    private final int status;
    private final Headers headers;
    private final InputStream body;

    private BinaryResponse(int status, Headers headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer made of its parts.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param body the bytes; closed with the answer
     * @return them together
     */
    public static BinaryResponse of(int status, Headers headers, InputStream body) {
        return new BinaryResponse(
                status, Objects.requireNonNull(headers, "headers"), Objects.requireNonNull(body, "body"));
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return the media type as the server sent it, or null} */
    public @Nullable String contentType() {
        return headers.first("Content-Type");
    }

    /** {@return the bytes, from the first on; always the same stream} */
    public InputStream inputStream() {
        return body;
    }

    /**
     * All bytes, in memory.
     *
     * @param limit the most that is accepted
     * @return the bytes that are left
     * @throws ConnectionException if there are more, or the connection breaks
     */
    public byte[] readAllBytes(int limit) {
        try {
            byte[] bytes = body.readNBytes(limit);
            if (body.read() >= 0) {
                throw new ConnectionException(
                        ConnectionException.Stage.LIMIT_EXCEEDED,
                        "the answer is longer than " + limit + " bytes",
                        null);
            }
            return bytes;
        } catch (IOException broken) {
            throw seen(broken);
        }
    }

    /**
     * Writes the bytes into a file, which is there as a whole or not at all: they go into a file beside it first.
     *
     * @param file replaced if it exists
     * @return how many bytes
     * @throws IOException if the file cannot be written
     * @throws SdkException if the connection breaks or the time is over
     */
    public long transferTo(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            long count;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                count = transferTo(out);
            }
            move(part, target);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes the bytes to a stream.
     *
     * @param out stays open
     * @return how many bytes
     * @throws IOException if they cannot be written
     * @throws SdkException if the connection breaks or the time is over
     */
    public long transferTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[16 << 10];
        long count = 0;
        for (int read = next(buffer); read >= 0; read = next(buffer)) {
            out.write(buffer, 0, read);
            count += read;
        }
        return count;
    }

    /** Closes the connection, unless all bytes have been read. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException ignored) {
            // Nobody waits for the rest.
        }
    }

    /** Status and type only: the bytes may be secret. */
    @Override
    public String toString() {
        return "BinaryResponse[status=" + status + ", contentType=" + contentType() + "]";
    }

    private int next(byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw seen(broken);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The failure of the exchange, which streams wrap. */
    private static SdkException seen(IOException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkException known) {
                return known;
            }
        }
        return new ConnectionException(
                ConnectionException.Stage.EXCHANGING, "the connection broke before the answer was complete", broken);
    }
}
