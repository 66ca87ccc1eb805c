// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.CallCancelledException;
import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.ConnectionException.Stage;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.Transport;
import dev.lathe.cloudflare.core.TransportCapabilities;
import dev.lathe.cloudflare.core.TransportCapabilities.Feature;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportRequest.Delivery;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.core.UploadException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The transport over {@code java.net.http}: no dependency. */
public final class JdkTransport implements Transport {

    private static final int THREADS = 8;

    /** How many streams of callers are read at once; they may block. */
    private static final int UPLOADS = 64;

    /** {@code HttpClient} adds the timeout to the time of day, which durations without end do not survive. */
    private static final Duration LONGEST_CONNECTING = Duration.ofDays(365);

    private static final TransportCapabilities CAPABILITIES = new TransportCapabilities(Set.of(Feature.values()));

    private final HttpClient client;
    private final Ownership ownership;
    private final Executor readers;

    private enum Ownership {
        OURS,
        CALLERS
    }

    private JdkTransport(HttpClient client, Ownership ownership, String name) {
        this.client = client;
        this.ownership = ownership;
        this.readers = ClientThreads.pool(name + "-upload", UPLOADS);
    }

    /** A transport with an HTTP client and threads of its own. */
    public static JdkTransport open(String clientName, Duration connectTimeout) {
        String name = clientName.toLowerCase(Locale.ROOT);
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout.compareTo(LONGEST_CONNECTING) < 0 ? connectTimeout : LONGEST_CONNECTING)
                .executor(ClientThreads.pool(name + "-http", THREADS))
                .build();
        return new JdkTransport(client, Ownership.OURS, name);
    }

    /**
     * A transport over a client that stays the caller's.
     *
     * @throws IllegalArgumentException if the client follows redirects: it would carry secrets to other hosts
     */
    public static JdkTransport over(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the client's redirect policy must be Redirect.NEVER");
        }
        return new JdkTransport(client, Ownership.CALLERS, "http");
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        AtomicReference<@Nullable BoundedBody> body = new AtomicReference<>();
        CompletableFuture<HttpResponse<Content>> exchange = client.sendAsync(httpRequest(request), head -> {
            if (request.delivery() == Delivery.STREAMED && head.statusCode() / 100 == 2) {
                return BodySubscribers.mapping(BodySubscribers.ofPublisher(), Content.Arriving::new);
            }
            BoundedBody bounded = BoundedBody.of(head, request.limits());
            body.set(bounded);
            return BodySubscribers.mapping(bounded, Content.Complete::new);
        });
        CompletableFuture<?> connection = exchange.newIncompleteFuture();
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        Futures.whenDone(exchange, (answer, failure) -> {
            if (answer != null) {
                hand(response(answer), result);
            } else {
                closeAfterNonsense(connection);
                result.completeExceptionally(known(failure));
            }
        });
        Futures.whenCancelled(result, () -> {
            exchange.cancel(true);
            cancel(body.get());
        });
        return result;
    }

    /**
     * Closes the connection of an exchange that has failed. {@code HttpClient} leaves it open when the head of an
     * answer is nonsense or too long (17 and 25 alike), and what is done already it does not cancel; a future derived
     * from that of the exchange cancels the exchange as well, and this one is never done.
     */
    private static void closeAfterNonsense(CompletableFuture<?> derived) {
        derived.cancel(true);
    }

    /** A streamed answer that nobody waits for any more must not keep its connection. */
    private static void hand(TransportResponse answer, CompletableFuture<TransportResponse> result) {
        if (!result.complete(answer) && answer.isStreamed()) {
            new StreamedBody(answer.stream(), () -> {}).breakOff(new CallCancelledException("the call is over", null));
        }
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

    private HttpRequest httpRequest(TransportRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        method(builder, request);
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** The length of no body is not sent where nobody expects one (RFC 9110, 8.6); before Java 19 it always is. */
    private void method(HttpRequest.Builder builder, TransportRequest request) {
        boolean hasBody = request.body() != null;
        if (!hasBody && request.method().equals("GET")) {
            builder.GET();
        } else if (!hasBody && request.method().equals("DELETE")) {
            builder.DELETE();
        } else {
            builder.method(request.method(), publisher(request.body()));
        }
    }

    private HttpRequest.BodyPublisher publisher(@Nullable Upload upload) {
        if (upload == null) {
            return BodyPublishers.noBody();
        }
        byte[] bytes = upload.inMemory();
        if (bytes != null) {
            return BodyPublishers.ofByteArray(bytes);
        }
        UploadPublisher publisher = new UploadPublisher(upload, readers);
        long length = length(upload);
        return length > 0
                ? BodyPublishers.fromPublisher(publisher, length)
                : length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(publisher);
    }

    private static long length(Upload upload) {
        try {
            return upload.length();
        } catch (IOException unreadable) {
            throw new UploadException("the upload could not be looked at", unreadable);
        }
    }

    private static TransportResponse response(HttpResponse<Content> answer) {
        Headers headers = Headers.received(answer.headers().map());
        return answer.body().response(answer.statusCode(), headers);
    }

    /** A body as it is handed over. */
    private sealed interface Content {

        TransportResponse response(int status, Headers headers);

        final class Complete implements Content {

            private final byte[] bytes;

            Complete(byte[] bytes) {
                this.bytes = bytes;
            }

            @Override
            public TransportResponse response(int status, Headers headers) {
                return TransportResponse.of(status, headers, bytes);
            }
        }

        record Arriving(Flow.Publisher<List<ByteBuffer>> stream) implements Content {

            @Override
            public TransportResponse response(int status, Headers headers) {
                return TransportResponse.streamed(status, headers, stream);
            }
        }
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
