// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link RawJson} of checked bytes and gives them back, which its public face cannot: exported types do not
 * mention internal ones. {@code RawJson} installs the one implementation when it is initialised.
 */
public interface RawJsonAccess {

    /** The value that the slice holds. */
    RawJson wrap(JsonSlice slice);

    /** The bytes behind the value. */
    JsonSlice unwrap(RawJson raw);

    /** Called once, by {@code RawJson}. */
    static void install(RawJsonAccess access) {
        Holder.access = access;
    }

    /** The implementation; initialises {@code RawJson} if nobody has yet. */
    static RawJsonAccess get() {
        RawJsonAccess access = Holder.access;
        if (access == null) {
            Objects.requireNonNull(RawJson.NULL);
            access = Objects.requireNonNull(Holder.access);
        }
        return access;
    }

    /** Keeps the implementation. */
    final class Holder {
        private static volatile @Nullable RawJsonAccess access;

        private Holder() {}
    }
}
