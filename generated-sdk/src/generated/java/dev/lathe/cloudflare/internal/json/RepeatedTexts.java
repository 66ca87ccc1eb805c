// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one document that may come again: in a list of many entries, methods, scopes and agents are often the
 * same, and then one string is enough for all. Where a text stood says what it is, so nothing is copied to compare; a
 * newcomer takes the place of another one.
 */
final class RepeatedTexts {

    /** Shorter documents hold too few entries for this to pay. */
    private static final int SHORTEST_DOCUMENT = 4_096;

    /**
     * Between short and long ones there are mostly identifiers, each its own: looking for them costs more than it
     * saves.
     */
    private static final int SHORT = 7;

    private static final int LONG = 65;

    /** Longer texts are seldom the same. */
    private static final int LONGEST = 128;

    private static final int PLACES = 32;
    private static final int UNUSED_BITS = Long.SIZE - Integer.numberOfTrailingZeros(PLACES);
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final byte[] bytes;
    private final @Nullable String[] texts = new String[PLACES];
    private final long[] signatures = new long[PLACES];
    private final int[] starts = new int[PLACES];

    private RepeatedTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Those of a document, or null where it does not pay. */
    static @Nullable RepeatedTexts of(JsonSlice document) {
        return document.length() < SHORTEST_DOCUMENT ? null : new RepeatedTexts(document.bytes());
    }

    /** Whether places in that array are places in this document. */
    boolean isOf(byte[] other) {
        return bytes == other;
    }

    /** The text that was scanned last. */
    String text(StringScan scan) {
        int from = scan.from();
        int length = scan.to() - from;
        if (!mayComeAgain(length) || !scan.isPlainAscii()) {
            return scan.text();
        }
        long signature = length <= SHORT ? all(from, length) : ends(from, length);
        int place = (int) (signature >>> UNUSED_BITS);
        if (signatures[place] == signature) {
            String known = texts[place];
            int start = starts[place];
            if (known != null
                    && known.length() == length
                    && Arrays.equals(bytes, start, start + length, bytes, from, from + length)) {
                return known;
            }
        }
        String text = scan.text();
        signatures[place] = signature;
        starts[place] = from;
        texts[place] = text;
        return text;
    }

    private static boolean mayComeAgain(int length) {
        return (length > 0 && length <= SHORT) || (length >= LONG && length <= LONGEST);
    }

    private long all(int from, int length) {
        long word = length;
        for (int i = from; i < from + length; i++) {
            word = word << Byte.SIZE | bytes[i];
        }
        return word * MIX;
    }

    /** The length, the first and the last eight bytes: what else differs is seen when the texts are compared. */
    private long ends(int from, int length) {
        long first = (long) WORDS.get(bytes, from);
        long last = (long) WORDS.get(bytes, from + length - Long.BYTES);
        return (first + Long.rotateLeft(last, 29) + length) * MIX;
    }
}
