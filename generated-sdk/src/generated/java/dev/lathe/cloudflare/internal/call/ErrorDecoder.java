// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.internal.json.Decoder;

/**
 * The documented body of failures.
 *
 * @param fromStatus the first status it is for
 * @param toStatus the last one
 * @param decoder reads the whole body
 */
record ErrorDecoder(int fromStatus, int toStatus, Decoder<?> decoder) {

    boolean isFor(int status) {
        return status >= fromStatus && status <= toStatus;
    }
}
