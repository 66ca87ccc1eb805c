// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call with both parameters and a body argument takes.
 *
 * @param <P> the type of the parameters
 * @param <B> the type of the body
 * @param params query, header and cookie parameters
 * @param body the body; null when it is left out
 */
public record WithBody<P, B extends @Nullable Object>(P params, B body) {

    /**
     * Parameters and body of one call.
     *
     * @param params query, header and cookie parameters
     * @param body the body; null when it is left out
     */
    public WithBody {
        Objects.requireNonNull(params, "params");
    }
}
