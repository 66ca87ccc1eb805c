// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;

/**
 * What a call with both parameters and a body argument takes.
 *
 * @param <P> the type of the parameters
 * @param <B> the type of the body
 * @param params query, header and cookie parameters
 * @param body the body
 */
public record WithBody<P, B>(P params, B body) {

    /**
     * Parameters and body of one call.
     *
     * @param params query, header and cookie parameters
     * @param body the body
     */
    public WithBody {
        Objects.requireNonNull(params, "params");
        Objects.requireNonNull(body, "body");
    }
}
