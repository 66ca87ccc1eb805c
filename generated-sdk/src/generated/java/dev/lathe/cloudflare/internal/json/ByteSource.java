// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.DecodeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of a JSON document, checked before any parser sees them: not too many, and strictly UTF-8 (RFC 3629).
 * Parsers are known to decode overlong forms, which smuggles characters past whoever looked at the bytes.
 */
final class ByteSource {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] bytes;
    private final int from;
    private final int to;

    private ByteSource(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /**
     * Checks a document; a byte order mark at its beginning is left out.
     *
     * @throws DecodeException if it is too long or not UTF-8; the message names the byte
     */
    static ByteSource of(byte[] bytes, int offset, int length, JsonLimits limits) {
        if (length > limits.maxBytes()) {
            throw new DecodeException("$", length + " bytes of JSON are more than " + limits.maxBytes());
        }
        int to = offset + length;
        int from = beginsWithMark(bytes, offset, to) ? offset + 3 : offset;
        int bad = firstMalformed(bytes, from, to);
        if (bad < to) {
            throw new DecodeException("$", "not UTF-8 at byte " + (bad - offset));
        }
        return new ByteSource(bytes, from, to);
    }

    /** The document, not copied. */
    JsonSlice slice() {
        return new JsonSlice(bytes, from, to);
    }

    private static boolean beginsWithMark(byte[] bytes, int from, int to) {
        return to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    /** The index of the first byte that does not begin a well-formed sequence, or {@code to}. */
    static int firstMalformed(byte[] bytes, int from, int to) {
        int i = skipAscii(bytes, from, to);
        while (i < to) {
            int length = sequenceLength(bytes, i, to);
            if (length == 0) {
                return i;
            }
            i += length;
            if (i < to && bytes[i] >= 0) {
                i = skipAscii(bytes, i, to);
            }
        }
        return to;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES && ((long) WORDS.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The length of the well-formed sequence of several bytes at an index; 0 if there is none. */
    private static int sequenceLength(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        int left = to - at;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return left >= 2 && isContinuation(bytes[at + 1]) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return left >= 3 && isSecondOfThree(lead, bytes[at + 1]) && isContinuation(bytes[at + 2]) ? 3 : 0;
        }
        boolean four = lead >= 0xF0
                && lead <= 0xF4
                && left >= 4
                && isSecondOfFour(lead, bytes[at + 1])
                && isContinuation(bytes[at + 2])
                && isContinuation(bytes[at + 3]);
        return four ? 4 : 0;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** E0 must not be overlong, ED must not be a surrogate. */
    private static boolean isSecondOfThree(int lead, byte second) {
        int b = second & 0xFF;
        return isContinuation(second) && (lead != 0xE0 || b >= 0xA0) && (lead != 0xED || b <= 0x9F);
    }

    /** F0 must not be overlong, F4 must not go beyond U+10FFFF. */
    private static boolean isSecondOfFour(int lead, byte second) {
        int b = second & 0xFF;
        return isContinuation(second) && (lead != 0xF0 || b >= 0x90) && (lead != 0xF4 || b <= 0x8F);
    }
}
