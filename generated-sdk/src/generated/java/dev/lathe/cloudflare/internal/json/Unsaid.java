// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.Extras;
import dev.lathe.cloudflare.core.RawJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the wire said and a component cannot: null and absent look alike in it, and so do empty and absent
 * collections.
 */
public final class Unsaid {

    private Unsaid() {}

    /**
     * Adds an explicit null, or an empty list or map, to the extras. Of any other value nothing is kept, nor what an
     * earlier member of that name left.
     *
     * @param kept null until there is something
     * @param value what has just been read for the member
     */
    public static Extras.@Nullable Builder keep(Extras.@Nullable Builder kept, String name, @Nullable Object value) {
        if (value == null) {
            return JsonReader.keep(kept, name, RawJson.NULL);
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return JsonReader.keep(kept, name, RawJson.EMPTY_ARRAY);
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return JsonReader.keep(kept, name, RawJson.EMPTY_OBJECT);
        }
        return kept == null ? null : kept.remove(name);
    }
}
