package dev.lathe.runtime.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps with other values under the same keys. */
public final class MapValues {

    private MapValues() {}

    /** Applies {@code each} to every value, in order; the result is unmodifiable. */
    public static <A extends @Nullable Object, B extends @Nullable Object> Map<String, B> of(
            Map<String, ? extends A> source, Function<? super A, ? extends B> each) {
        Map<String, B> changed = new LinkedHashMap<>();
        source.forEach((key, value) -> changed.put(key, each.apply(value)));
        return Collections.unmodifiableMap(changed);
    }
}
