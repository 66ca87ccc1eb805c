package dev.lathe.runtime.core;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that travel as Base64 text (RFC 4648) inside JSON. Immutable, and equal to others with the same bytes, however
 * those are written down. A text that came in another alphabet, with line breaks or without padding is sent back as it
 * came.
 */
public final class Bytes {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");

    private final byte[] content;
    private final String base64;

    private Bytes(byte[] content, String base64) {
        this.content = content;
        this.base64 = base64;
    }

    /**
     * A copy of the bytes, which will be written in the ordinary alphabet with padding.
     *
     * @param content any bytes
     * @return the bytes as a value
     */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone(), Base64.getEncoder().encodeToString(content));
    }

    /**
     * Decodes a text in either alphabet of RFC 4648; padding may be missing, and line breaks are skipped.
     *
     * @param base64 the text, which is kept
     * @return the bytes as a value
     * @throws IllegalArgumentException if it is not Base64; the message does not repeat it
     */
    public static Bytes ofBase64(String base64) {
        Objects.requireNonNull(base64, "base64");
        String dense = LINE_BREAKS.matcher(base64).replaceAll("");
        boolean forUrls = dense.indexOf('-') >= 0 || dense.indexOf('_') >= 0;
        try {
            return new Bytes((forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(dense), base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not Base64", e);
        }
    }

    /**
     * Gives the bytes.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return content.clone();
    }

    /**
     * Reads the bytes without copying them.
     *
     * @return a new stream, which needs no closing
     */
    public InputStream asStream() {
        return new ByteArrayInputStream(content);
    }

    /**
     * Counts the bytes.
     *
     * @return how many there are
     */
    public int size() {
        return content.length;
    }

    /**
     * Gives the text on the wire.
     *
     * @return the text as it came, or ordinary Base64
     */
    public String base64() {
        return base64;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The number of bytes, never the bytes. */
    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
