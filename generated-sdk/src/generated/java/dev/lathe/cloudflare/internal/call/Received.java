// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to being read.
 *
 * @param operation the operation's name
 * @param answer what came over the wire, with a status of 2xx
 * @param envelope how the API wraps answers, or null
 * @param attempts how many requests it took
 * @param draft the request, for what pages need of it
 */
record Received(
        String operation,
        TransportResponse answer,
        @Nullable EnvelopeShape envelope,
        int attempts,
        RequestDraft draft) {}
