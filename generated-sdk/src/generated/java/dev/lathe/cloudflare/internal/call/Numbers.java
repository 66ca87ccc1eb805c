// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import org.jspecify.annotations.Nullable;

/** Reads figures leniently: what is not a whole number in range counts as not said. */
final class Numbers {

    private Numbers() {}

    static @Nullable Long whole(RawJson raw) {
        if (raw.kind() != RawJson.Kind.NUMBER) {
            return null;
        }
        try {
            return raw.asLong();
        } catch (DecodeException notWhole) {
            return null;
        }
    }
}
