// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts of an enumeration stand for. A few that came are kept with their bytes, so that a text that comes again
 * costs no string; a newcomer takes the place of another one, so that a server cannot fill the memory.
 */
final class KnownTexts<T> {

    /** Longer ones are not kept. */
    private static final int LONGEST = 40;

    private static final int PLACES = 32;

    private final Function<String, T> values;

    /** Shared without locks: an entry never changes, and which one is seen does not matter. */
    private final @Nullable Entry<T>[] kept = places();

    /** A text and what it stands for; never changes. */
    private static final class Entry<T> {

        private final byte[] text;
        private final T value;

        private Entry(byte[] text, T value) {
            this.text = text;
            this.value = value;
        }

        private boolean is(byte[] json, int from, int to) {
            return Arrays.equals(text, 0, text.length, json, from, to);
        }
    }

    KnownTexts(Function<String, T> values) {
        this.values = values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type cannot be made otherwise
    private static <T> @Nullable Entry<T>[] places() {
        return new Entry[PLACES];
    }

    /** What a text stands for. */
    T of(String text) {
        return values.apply(text);
    }

    /** What ASCII bytes stand for. */
    T of(byte[] json, int from, int to) {
        if (to - from > LONGEST) {
            return values.apply(ascii(json, from, to));
        }
        int place = place(json, from, to);
        Entry<T> entry = kept[place];
        if (entry != null && entry.is(json, from, to)) {
            return entry.value;
        }
        T value = values.apply(ascii(json, from, to));
        kept[place] = new Entry<>(Arrays.copyOfRange(json, from, to), value);
        return value;
    }

    private static String ascii(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static int place(byte[] json, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + json[i];
        }
        return (hash ^ (hash >>> 5) ^ (hash >>> 10)) & (PLACES - 1);
    }
}
