// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names among those of one object type, in the bytes of a document: first the one that is likely to come, then
 * any by a hash of its bytes. Only names with escapes are made strings for it.
 */
final class NameTable {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;
    private static final long LAST_FACTOR = 0xC2B2AE3D27D4EB4FL;

    private final Map<String, Integer> byText = new HashMap<>();

    /** By index: quote, name, quote, filled up with zeros to whole words; empty where a name needs escapes. */
    private final byte[][] quoted;

    /** By index: how long that is without the zeros. */
    private final int[] lengths;

    /** Indices, or -1, at the places that hashes name or behind them. */
    private final int[] slots;

    NameTable(List<String> names) {
        quoted = new byte[names.size()][];
        lengths = new int[names.size()];
        slots = new int[Integer.highestOneBit(Math.max(1, names.size())) * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < names.size(); i++) {
            byText.put(names.get(i), i);
            byte[] text = ('"' + names.get(i) + '"').getBytes(StandardCharsets.UTF_8);
            lengths[i] = isPlain(names.get(i)) ? text.length : 0;
            quoted[i] = Arrays.copyOf(text, (text.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
            place(i, text);
        }
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
    }

    private void place(int index, byte[] text) {
        int slot = slot(text, 1, text.length - 1);
        while (slots[slot] >= 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = index;
    }

    /** The length of the name with its quotes if it stands at {@code quote}; 0 if another one does. */
    int lengthIfAt(int index, byte[] json, int quote, int end) {
        if (index >= quoted.length) {
            return 0;
        }
        byte[] name = quoted[index];
        int length = lengths[index];
        if (quote > end - name.length) {
            boolean isSame = quote <= end - length && Arrays.equals(json, quote, quote + length, name, 0, length);
            return isSame ? length : 0;
        }
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            if ((long) WORDS.get(json, quote + i) != (long) WORDS.get(name, i)) {
                return 0;
            }
        }
        return i == length || sameBegin(json, quote + i, name, i, length - i) ? length : 0;
    }

    private static boolean sameBegin(byte[] json, int at, byte[] name, int from, int length) {
        long difference = (long) WORDS.get(json, at) ^ (long) WORDS.get(name, from);
        return difference << (Long.SIZE - length * Byte.SIZE) == 0;
    }

    /** The index of a name without escapes that stands between two quotes; {@link JsonReader#UNKNOWN} if not known. */
    int find(byte[] json, int from, int to) {
        int length = to - from;
        for (int slot = slot(json, from, to); slots[slot] >= 0; slot = (slot + 1) & (slots.length - 1)) {
            int index = slots[slot];
            if (lengths[index] == length + 2 && Arrays.equals(json, from, to, quoted[index], 1, length + 1)) {
                return index;
            }
        }
        return JsonReader.UNKNOWN;
    }

    /** The index of a name; {@link JsonReader#UNKNOWN} if not known. */
    int find(String name) {
        return byText.getOrDefault(name, JsonReader.UNKNOWN);
    }

    private int slot(byte[] json, int from, int to) {
        int length = to - from;
        long first = 0;
        long last = 0;
        if (length >= Long.BYTES) {
            first = (long) WORDS.get(json, from);
            last = (long) WORDS.get(json, to - Long.BYTES);
        } else {
            for (int i = from; i < to; i++) {
                first = (first << Byte.SIZE) | (json[i] & 0xFF);
            }
        }
        long hash = ((first + length) * FIRST_FACTOR) ^ (last * LAST_FACTOR);
        return (int) (hash >>> 40) & (slots.length - 1);
    }
}
