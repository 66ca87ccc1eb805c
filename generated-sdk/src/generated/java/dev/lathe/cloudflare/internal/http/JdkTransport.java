// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.ConnectionException.Stage;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.Transport;
import dev.lathe.cloudflare.core.TransportCapabilities;
import dev.lathe.cloudflare.core.TransportCapabilities.Feature;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The transport over {@code java.net.http}: no dependency. */
public final class JdkTransport implements Transport {

    private static final int THREADS = 8;
    private static final TransportCapabilities CAPABILITIES = new TransportCapabilities(EnumSet.allOf(Feature.class));

    private final HttpClient client;
    private final Ownership ownership;

    private enum Ownership {
        OURS,
        CALLERS
    }

    private JdkTransport(HttpClient client, Ownership ownership) {
        this.client = client;
        this.ownership = ownership;
    }

    /** A transport with an HTTP client and threads of its own. */
    public static JdkTransport open(String clientName, Duration connectTimeout) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(ClientThreads.pool(clientName.toLowerCase(Locale.ROOT) + "-http", THREADS))
                .build();
        return new JdkTransport(client, Ownership.OURS);
    }

    /** A transport over a client that stays the caller's. */
    public static JdkTransport over(HttpClient client) {
        return new JdkTransport(client, Ownership.CALLERS);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        AtomicReference<@Nullable BoundedBody> body = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(httpRequest(request), head -> {
            BoundedBody bounded = BoundedBody.of(head, request.limits());
            body.set(bounded);
            return bounded;
        });
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        Futures.whenDone(exchange, (answer, failure) -> {
            if (answer != null) {
                result.complete(response(answer));
            } else {
                result.completeExceptionally(known(failure));
            }
        });
        Futures.whenCancelled(result, () -> {
            exchange.cancel(true);
            cancel(body.get());
        });
        return result;
    }

    @Override
    public TransportCapabilities capabilities() {
        return CAPABILITIES;
    }

    /** On JDK 21 and later closes idle connections at once; on 17 they go when the client is collected. */
    @Override
    public void close() {
        if (ownership == Ownership.OURS && (Object) client instanceof AutoCloseable closeable) {
            Thread closing = new Thread(() -> closeNow(closeable), "http-close");
            closing.setDaemon(true);
            closing.start();
            closing.interrupt();
        }
    }

    /** {@code HttpClient.close()} waits for exchanges to end; an interrupted thread makes it end them instead. */
    private static void closeNow(AutoCloseable closeable) {
        try {
            Thread.currentThread().interrupt();
            closeable.close();
        } catch (Exception failure) {
            System.getLogger(JdkTransport.class.getPackageName()).log(System.Logger.Level.DEBUG, "close", failure);
        }
    }

    private static HttpRequest httpRequest(TransportRequest request) {
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        for (String name : request.headers().names()) {
            request.headers().all(name).forEach(value -> builder.header(name, value));
        }
        return builder.build();
    }

    private static TransportResponse response(HttpResponse<byte[]> answer) {
        return TransportResponse.of(
                answer.statusCode(), Headers.received(answer.headers().map()), answer.body());
    }

    private static SdkException known(@Nullable Throwable failure) {
        for (Throwable inner = failure; inner != null; inner = inner.getCause()) {
            if (inner instanceof SdkException known) {
                return known;
            }
            if (inner instanceof ConnectException
                    || inner instanceof HttpConnectTimeoutException
                    || inner instanceof UnresolvedAddressException
                    || inner instanceof UnknownHostException) {
                return new ConnectionException(Stage.CONNECTING, "no connection to the server", failure);
            }
        }
        return new ConnectionException(
                Stage.EXCHANGING, "the connection broke before the answer was complete", failure);
    }

    private static void cancel(@Nullable BoundedBody body) {
        if (body != null) {
            body.cancel();
        }
    }
}
