// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the bytes of an {@link Upload} come from. */
sealed interface UploadSource {

    /** Stands for a length that is not known. */
    long UNKNOWN = -1;

    InputStream open() throws IOException;

    /** In bytes, or {@link #UNKNOWN}. */
    long length() throws IOException;

    /** Whether it could be opened only once and has been. */
    default boolean isSpent() {
        return false;
    }

    /** Bytes in memory, never changed. */
    final class Bytes implements UploadSource {

        private final byte[] content;

        Bytes(byte[] content) {
            this.content = content;
        }

        byte[] content() {
            return content;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public long length() {
            return content.length;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes that && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    /** A file, opened when it is sent. */
    record OnDisk(Path file) implements UploadSource {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long length() throws IOException {
            return Files.size(file);
        }
    }

    /** A stream that can be opened anew. */
    record Opened(Supplier<? extends InputStream> opener, long length) implements UploadSource {

        @Override
        public InputStream open() {
            return opener.get();
        }
    }

    /** A stream that can be opened and read once. */
    record Once(Supplier<? extends InputStream> opener, long length, AtomicBoolean taken) implements UploadSource {

        @Override
        public InputStream open() throws IOException {
            if (!taken.compareAndSet(false, true)) {
                throw new IOException("this upload has been sent already and cannot be read again");
            }
            return opener.get();
        }

        @Override
        public boolean isSpent() {
            return taken.get();
        }
    }

    /** Several, one behind the other. */
    record Joined(List<Upload> parts) implements UploadSource {

        @Override
        public InputStream open() {
            return new JoinedStream(parts);
        }

        @Override
        public long length() throws IOException {
            long sum = 0;
            for (Upload part : parts) {
                long length = part.length();
                if (length < 0) {
                    return UNKNOWN;
                }
                sum += length;
            }
            return sum;
        }

        @Override
        public boolean isSpent() {
            return parts.stream().anyMatch(Upload::isSpent);
        }
    }
}
