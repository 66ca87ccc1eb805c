package dev.lathe.runtime.core;

import dev.lathe.runtime.internal.http.BlockingTransport;
import dev.lathe.runtime.internal.okhttp.OkHttp;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;

/**
 * Sends by OkHttp: HTTP/1.1 and HTTP/2, with one thread for each exchange under way. Sends no body with GET or HEAD,
 * which is a {@link ConfigurationException}.
 *
 * <p>The SDK decides about redirects, repetition, timeouts and encodings; what OkHttp would do about them by itself is
 * switched off. (One thing cannot be: an HTTP/2 request that a server refuses as misdirected, with 421, on a connection
 * that two hosts share is sent again on one of its own.)
 */
public final class OkHttpTransport implements Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final Transport transport;

    private OkHttpTransport(OkHttp client) {
        this.transport = new BlockingTransport(client, "okhttp-exchange");
    }

    /**
     * A transport with connections of its own. Whoever makes it closes it: a client does not close a transport that it
     * was given.
     *
     * @return a transport that gives up connecting after 10 seconds
     */
    public static OkHttpTransport create() {
        return new OkHttpTransport(OkHttp.open(CONNECT_TIMEOUT));
    }

    /**
     * A transport with the connections of a client of the caller, and its settings for TLS, proxies, DNS, protocols,
     * interceptors and connecting. Redirects, repetition, cookies, cache, authenticator (that for proxies stays) and
     * other timeouts of that client do not apply here.
     *
     * @param client stays the caller's
     * @return a transport whose {@link #close} leaves the client's connections open
     */
    public static OkHttpTransport over(OkHttpClient client) {
        return new OkHttpTransport(OkHttp.over(client));
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return transport.send(request);
    }

    @Override
    public TransportCapabilities capabilities() {
        return transport.capabilities();
    }

    @Override
    public void close() {
        transport.close();
    }
}
