// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one type; without state. */
public interface Codec<T> extends Decoder<T>, Encoder<T> {

    /** What stands for a value that did not come: an empty list or map, null for all else. */
    default @Nullable T absent() {
        return null;
    }

    /** The value, or an unmodifiable copy of a collection. */
    default T copy(T value) {
        return value;
    }
}
