package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.core.UploadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An upload that is written to a connection, from its first byte on each time. */
public final class UploadCopy {

    private static final int CHUNK = 16 << 10;

    private final Upload upload;
    private final long length;
    private volatile @Nullable InputStream current;
    private volatile boolean abandoned;

    /**
     * An upload that is there.
     *
     * @throws UploadException if a file cannot be looked at
     */
    public UploadCopy(Upload upload) {
        this.upload = upload;
        try {
            this.length = upload.length();
        } catch (IOException unreadable) {
            throw new UploadException("the upload could not be looked at", unreadable);
        }
    }

    /** The upload is at fault, and not the connection that it is written to. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("the upload could not be read", cause);
        }
    }

    /** In bytes, or -1 when it is not known. */
    public long length() {
        return length;
    }

    /**
     * Writes all bytes.
     *
     * @throws IOException if they cannot be read, or are more or fewer than they said, or cannot be written
     */
    public void to(OutputStream out) throws IOException {
        long written = 0;
        try (InputStream in = open()) {
            current = in;
            if (abandoned) {
                throw new Unreadable(new IOException("the call was given up"));
            }
            byte[] bytes = new byte[CHUNK];
            for (int count = read(in, bytes); count >= 0; count = read(in, bytes)) {
                written += count;
                if (length >= 0 && written > length) {
                    throw new Unreadable(new IOException("it has more than " + length + " bytes"));
                }
                out.write(bytes, 0, count);
            }
        }
        if (length >= 0 && written < length) {
            throw new Unreadable(new IOException("it has " + written + " bytes instead of " + length));
        }
    }

    /** Closes the stream even while another thread reads it: its next byte may never come. */
    public void abandon() {
        abandoned = true;
        InputStream open = current;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException ignored) {
            // Nobody wants its bytes any more.
        }
    }

    private InputStream open() throws IOException {
        try {
            return upload.open();
        } catch (IOException | RuntimeException failure) {
            throw new Unreadable(failure);
        }
    }

    private static int read(InputStream in, byte[] bytes) throws IOException {
        try {
            return in.read(bytes);
        } catch (IOException | RuntimeException failure) {
            throw new Unreadable(failure);
        }
    }
}
