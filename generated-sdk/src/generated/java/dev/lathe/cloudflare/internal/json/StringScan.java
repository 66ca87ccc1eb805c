// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the ends of strings, eight bytes at a time, checks their escapes, and knows of the last one what it takes to
 * make a {@link String} of it. The bytes are known to be UTF-8.
 */
final class StringScan {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private final byte[] bytes;
    private final int end;

    /** The content of the last string, without its quotes. */
    private int from;

    private int to;
    private boolean escaped;

    /** High bits where it has bytes beyond ASCII. */
    private long wide;

    /** Scans an array up to {@code end}. */
    StringScan(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Scans a string from its opening quote on; true if it is one. */
    boolean pass(int quote) {
        from = quote + 1;
        escaped = false;
        wide = 0;
        int i = plainUntil(from);
        while (i < end && bytes[i] == '\\') {
            escaped = true;
            int next = JsonStrings.endOfEscape(bytes, i, end);
            if (next < 0) {
                to = ~next;
                return false;
            }
            i = plainUntil(next);
        }
        to = i;
        return i < end && bytes[i] == '"';
    }

    /** The index of the first byte that is a quote, a backslash or a control character, or the end. */
    private int plainUntil(int start) {
        long high = 0;
        int i = start;
        while (i <= end - Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long special = special(word);
            if (special != 0) {
                int plain = Long.numberOfTrailingZeros(special) >> 3;
                wide |= (high | (word & ((1L << (plain << 3)) - 1))) & HIGH_BITS;
                return i + plain;
            }
            high |= word;
            i += Long.BYTES;
        }
        while (i < end && isPlain(bytes[i])) {
            high |= bytes[i++];
        }
        wide |= high & HIGH_BITS;
        return i;
    }

    /** High bits at the bytes that end a run of plain ones; those above the lowest are not to be trusted. */
    private static long special(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        long hits = ((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word);
        return hits & HIGH_BITS;
    }

    private static boolean isPlain(byte b) {
        return (b < 0 || b >= ' ') && b != '"' && b != '\\';
    }

    /** The first byte of its content. */
    int from() {
        return from;
    }

    /** Its closing quote; or what is wrong, when it is no string. */
    int to() {
        return to;
    }

    boolean isEscaped() {
        return escaped;
    }

    /** Whether the bytes are the characters. */
    boolean isPlainAscii() {
        return !escaped && wide == 0;
    }

    /** The string itself. */
    String text() {
        if (escaped) {
            return JsonStrings.decode(bytes, from, to);
        }
        return new String(bytes, from, to - from, wide == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
