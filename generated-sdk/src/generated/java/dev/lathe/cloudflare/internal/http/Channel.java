// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** One step on a request's way to the wire; each decorator wraps the next. */
@FunctionalInterface
interface Channel {

    /**
     * Passes the request on.
     *
     * @param scope the call this is done for; what must end when the call ends is registered there
     * @return the answer, or a failure that is an {@code SdkException}
     */
    CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope);
}
