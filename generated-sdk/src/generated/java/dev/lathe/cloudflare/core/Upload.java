// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to the server, as a body or as a file in a form. They are read while they are sent, piece by
 * piece, and never held in memory as a whole unless they are there already. Immutable, apart from {@link #once}.
 */
public final class Upload {

    private final UploadSource source;
    private final Label label;

    private Upload(UploadSource source, Label label) {
        this.source = source;
        this.label = label;
    }

    /** What is said about the bytes. */
    private record Label(
            @Nullable String filename, @Nullable String contentType, Headers headers) {
        static final Label NONE = new Label(null, null, Headers.none());
    }

    /**
     * Bytes that are in memory already.
     *
     * @param bytes copied
     * @return an upload that can be sent again and again
     */
    public static Upload of(byte[] bytes) {
        return new Upload(new UploadSource.Bytes(bytes.clone()), Label.NONE);
    }

    /**
     * Text, as UTF-8.
     *
     * @param text what is sent
     * @return an upload that can be sent again and again
     */
    public static Upload ofText(String text) {
        return new Upload(new UploadSource.Bytes(text.getBytes(StandardCharsets.UTF_8)), Label.NONE);
    }

    /**
     * A file, under its own name. It is opened when it is sent, and anew for each attempt.
     *
     * @param file must not change while it is sent
     * @return an upload that can be sent again and again
     */
    public static Upload of(Path file) {
        Path name = file.getFileName();
        return new Upload(
                new UploadSource.OnDisk(file), new Label(name == null ? null : name.toString(), null, Headers.none()));
    }

    /**
     * A stream that can be opened anew, so that a failed attempt can be repeated.
     *
     * @param opener gives a fresh stream from the first byte on, each time; the SDK closes it, even while it is read
     *     when the call is given up
     * @param length in bytes, or -1 when it is not known; then the body is sent in chunks
     * @return an upload that can be sent again and again
     */
    public static Upload of(Supplier<? extends InputStream> opener, long length) {
        return new Upload(new UploadSource.Opened(Objects.requireNonNull(opener, "opener"), length), Label.NONE);
    }

    /**
     * What a publisher publishes. Each attempt subscribes anew, and asks for one buffer at a time.
     *
     * @param publisher publishes all the bytes to each subscriber, and leaves the buffers alone afterwards
     * @param length in bytes, or -1 when it is not known; then the body is sent in chunks
     * @return an upload that can be sent again and again
     */
    public static Upload of(Flow.Publisher<? extends ByteBuffer> publisher, long length) {
        Objects.requireNonNull(publisher, "publisher");
        return of(() -> PublishedStream.of(publisher), length);
    }

    /**
     * A publisher that publishes its bytes only once: an attempt that has subscribed to it is not repeated.
     *
     * @param publisher leaves the buffers alone afterwards; is asked for one of them at a time
     * @param length in bytes, or -1 when it is not known; then the body is sent in chunks
     * @return an upload that can be sent once
     */
    public static Upload once(Flow.Publisher<? extends ByteBuffer> publisher, long length) {
        Objects.requireNonNull(publisher, "publisher");
        return new Upload(
                new UploadSource.Once(() -> PublishedStream.of(publisher), length, new AtomicBoolean()), Label.NONE);
    }

    /**
     * A stream that can be read only once: an attempt that has begun to read it is not repeated.
     *
     * @param stream the SDK closes it, even while it is read when the call is given up
     * @param length in bytes, or -1 when it is not known; then the body is sent in chunks
     * @return an upload that can be sent once
     */
    public static Upload once(InputStream stream, long length) {
        Objects.requireNonNull(stream, "stream");
        return new Upload(new UploadSource.Once(() -> stream, length, new AtomicBoolean()), Label.NONE);
    }

    /**
     * Several uploads, one behind the other. Their names and types do not matter.
     *
     * @param parts in order; copied
     * @return one upload of all their bytes
     */
    public static Upload joined(List<Upload> parts) {
        return new Upload(new UploadSource.Joined(List.copyOf(parts)), Label.NONE);
    }

    /**
     * The same bytes under a file name, which counts in forms only.
     *
     * @param filename may hold anything; what could break out of the header is escaped
     * @return an upload of that name
     */
    public Upload named(String filename) {
        Objects.requireNonNull(filename, "filename");
        return new Upload(source, new Label(filename, label.contentType(), label.headers()));
    }

    /**
     * The same bytes with a media type, which counts more than the one of the document.
     *
     * @param mediaType such as {@code image/png}
     * @return an upload of that type
     * @throws IllegalArgumentException if it cannot stand in a header
     */
    public Upload typed(String mediaType) {
        Headers.check("Content-Type", mediaType);
        return new Upload(source, new Label(label.filename(), mediaType, label.headers()));
    }

    /**
     * The same bytes with a header of their own, which counts in forms only.
     *
     * @param name a header's name
     * @param value its value
     * @return an upload that has it
     * @throws IllegalArgumentException if one of them cannot stand in a header
     */
    public Upload withHeader(String name, String value) {
        Headers more = label.headers().toBuilder().set(name, value).build();
        return new Upload(source, new Label(label.filename(), label.contentType(), more));
    }

    /** {@return the file name, or null} */
    public @Nullable String filename() {
        return label.filename();
    }

    /** {@return the media type, or null when the document's counts} */
    public @Nullable String contentType() {
        return label.contentType();
    }

    /** {@return headers of its own, for forms} */
    public Headers headers() {
        return label.headers();
    }

    /**
     * The number of bytes.
     *
     * @return -1 when it is not known before the end
     * @throws IOException if a file cannot be looked at
     */
    public long length() throws IOException {
        return source.length();
    }

    /**
     * A fresh stream of the bytes; the caller closes it.
     *
     * @return at the first byte
     * @throws IOException if it cannot be opened, for instance a second time
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** {@return whether it can no longer be opened, because it could be only once} */
    public boolean isSpent() {
        return source.isSpent();
    }

    /** {@return a copy of the bytes, or null when they are not in memory} */
    public byte @Nullable [] inMemory() {
        return source instanceof UploadSource.Bytes bytes ? bytes.content().clone() : null;
    }

    /** Whether they come from the same place, under the same name and type; bytes in memory are compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload that && source.equals(that.source) && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, label);
    }

    /** Name and type only: the content may be secret. */
    @Override
    public String toString() {
        return "Upload[filename=" + filename() + ", contentType=" + contentType() + "]";
    }
}
