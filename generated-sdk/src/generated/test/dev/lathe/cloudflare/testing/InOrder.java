// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps whose order matters to what is sent: that of {@link Map#ofEntries} is another in every run. */
public final class InOrder {

    private InOrder() {}

    /** An unmodifiable map of the entries, in their order. */
    @SafeVarargs
    public static <V> Map<String, V> map(Map.Entry<String, ? extends V>... entries) {
        Map<String, V> map = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends V> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(map);
    }
}
