// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import dev.lathe.cloudflare.internal.http.JdkTransport;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * Carries one request to the server and its answer back; knows nothing of retries, credentials or JSON.
 *
 * <p>A transport does not follow redirects, keeps no cookies and reads bodies no further than
 * {@link TransportRequest#limits} allow, unless it is to hand the body over while it arrives.
 */
public interface Transport extends AutoCloseable {

    /**
     * A transport that uses a client of the caller, for instance one with a proxy or own TLS settings. Its redirect
     * policy is {@link HttpClient.Redirect#NEVER}, as it is unless somebody sets another: a client that follows a
     * redirect takes API keys, and on some releases all credentials, along to the other host. The SDK never closes it.
     *
     * @param client stays the caller's
     * @return a transport whose {@link #close} leaves {@code client} open
     * @throws IllegalArgumentException if {@code client} follows redirects
     */
    static Transport over(HttpClient client) {
        return JdkTransport.over(client);
    }

    /**
     * Sends a request.
     *
     * @param request complete; sent as it is
     * @return the answer; with its whole body, unless {@link TransportRequest#delivery} allows for less. Fails with
     *     {@link ConnectionException} when there is none. Cancelling it ends the exchange on the wire.
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** {@return what this transport can do} */
    TransportCapabilities capabilities();

    /** Lets go of connections and threads that the transport itself opened. */
    @Override
    void close();
}
