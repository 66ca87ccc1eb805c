// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;

/**
 * One request of a call, as an {@link Interceptor} sees it.
 *
 * @param call what is called: its name, and its path with placeholders
 * @param number counts the requests of the call from 1 on
 * @param shared what interceptors remember of the call; of a list, all its pages have the same
 * @param own what interceptors remember of this attempt
 */
public record Attempt(Call<?, ?> call, int number, Attributes shared, Attributes own) {

    /**
     * An attempt.
     *
     * @param call what is called
     * @param number at least 1
     * @param shared what is remembered of the call
     * @param own what is remembered of this attempt
     */
    public Attempt {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(shared, "shared");
        Objects.requireNonNull(own, "own");
    }
}
