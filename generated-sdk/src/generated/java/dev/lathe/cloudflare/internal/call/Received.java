// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.BinaryResponse;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.stream.Source;
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
     * @param discretion keeps secrets out of what failures say
     */
    record Streaming(int longest, Executor callbacks, Discretion discretion) {}

    /**
     * The same with its body in memory, for answers whose form is known only when they have begun to arrive.
     *
     * @throws dev.lathe.cloudflare.core.SdkException if the connection breaks, or the body is longer than allowed
     */
    Received whole() {
        if (!answer.isStreamed()) {
            return this;
        }
        ContentCoding.refuse(answer);
        try (BinaryResponse arriving = BinaryResponse.of(answer.status(), answer.headers(), Source.bytes(answer))) {
            byte[] body = arriving.readAllBytes(streaming.longest());
            TransportResponse complete = TransportResponse.of(answer.status(), answer.headers(), body);
            return new Received(operation, complete, envelope, attempts, draft, streaming);
        }
    }
}
