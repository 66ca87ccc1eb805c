package dev.lathe.runtime.core;

import dev.lathe.runtime.internal.apache.Apache;
import dev.lathe.runtime.internal.http.BlockingTransport;
import java.net.ProxySelector;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends by Apache HttpClient 5: HTTP/1.1, with one thread for each exchange under way.
 *
 * <p>The SDK decides about redirects, repetition, timeouts, encodings and how many connections there are; what
 * HttpClient would do about them by itself is switched off.
 */
public final class ApacheTransport implements Transport {

    private static final int CONNECT_SECONDS = 10;

    private final Transport transport;

    private ApacheTransport(Apache client) {
        this.transport = new BlockingTransport(client, "apache-exchange");
    }

    /**
     * A transport with the proxies of this JVM. Whoever makes it closes it: a client does not close a transport that it
     * was given.
     *
     * @return a transport that gives up connecting after 10 seconds
     */
    public static ApacheTransport create() {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                .build();
        return of(
                HttpClientBuilder.create().setProxySelector(ProxySelector.getDefault()),
                PoolingHttpClientConnectionManagerBuilder.create().setDefaultConnectionConfig(connections));
    }

    /**
     * A transport with settings of the caller, for TLS, proxies, DNS, interceptors and connecting. Connection manager,
     * request configuration, redirects, repetition, cookies, authentication (that for proxies stays), decoding and
     * numbers of connections are set here.
     *
     * @param client changed and built here; not to be used afterwards
     * @param connections changed and built here; not to be used afterwards
     * @return a transport; whoever makes it closes it
     */
    public static ApacheTransport of(HttpClientBuilder client, PoolingHttpClientConnectionManagerBuilder connections) {
        return new ApacheTransport(Apache.open(client, connections));
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
