// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.TransportResponse;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to being read.
 *
 * @param operation the operation's name
 * @param answer what came over the wire, with a status of 2xx
 * @param envelope how the API wraps answers, or null
 * @param attempts how many requests it took
 * @param draft the request, for what pages need of it
 * @param streaming what bodies need that are read while they arrive
 */
record Received(
        String operation,
        TransportResponse answer,
        @Nullable EnvelopeShape envelope,
        int attempts,
        RequestDraft draft,
        Streaming streaming) {

    /**
     * What bodies need that are read while they arrive.
     *
     * @param longest the most bytes of one element
     * @param callbacks runs callers' code
     */
    record Streaming(int longest, Executor callbacks) {}
}
