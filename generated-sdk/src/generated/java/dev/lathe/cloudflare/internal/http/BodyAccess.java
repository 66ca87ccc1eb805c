// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.TransportResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the body of an answer without copying it, which its public face must not do. {@code TransportResponse} installs
 * the one implementation when it is initialised.
 */
public interface BodyAccess {

    /** The body itself; nobody may change it. */
    byte[] of(TransportResponse answer);

    /** Called once, by {@code TransportResponse}. */
    static void install(BodyAccess access) {
        Holder.access = access;
    }

    /** The body of an answer, which nobody may change. */
    static byte[] body(TransportResponse answer) {
        return Objects.requireNonNull(Holder.access).of(answer);
    }

    /** Keeps the implementation. */
    final class Holder {
        private static volatile @Nullable BodyAccess access;

        private Holder() {}
    }
}
