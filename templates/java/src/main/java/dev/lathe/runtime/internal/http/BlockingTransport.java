package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportCapabilities;
import dev.lathe.runtime.core.TransportLimits;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportRequest.Delivery;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.core.UploadException;
import dev.lathe.runtime.internal.http.BlockingClient.Arrival;
import dev.lathe.runtime.internal.http.BlockingClient.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** The transport over a client whose calls block: each exchange has a thread of its own while it lasts. */
public final class BlockingTransport implements Transport {

    /** What a client says about the connection and the body itself; {@code HttpClient} refuses most of these, too. */
    private static final Set<String> NOT_THEIRS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final int MOST_STALE = 8;

    private final BlockingClient client;
    private final ExecutorService threads;

    /** A transport whose threads have names that begin with {@code name}. */
    public BlockingTransport(BlockingClient client, String name) {
        this.client = client;
        this.threads = ClientThreads.asManyAsNeeded(name);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        for (String name : request.headers().names()) {
            if (NOT_THEIRS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("restricted header name: " + name);
            }
        }
        Sending sending = new Sending(request, new AtomicReference<>(client.exchange(request)));
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        Futures.whenCancelled(result, () -> sending.exchange().cancel());
        threads.execute(() -> run(sending, result));
        return result;
    }

    /** A request, and the exchange that carries it now. */
    private record Sending(TransportRequest request, AtomicReference<Exchange> current) {

        Exchange exchange() {
            return Objects.requireNonNull(current.get());
        }

        /**
         * What had a connection that was closed meanwhile is sent on another, as HttpClient does, when that cannot do
         * anything twice.
         */
        boolean mayBeSentAnew(IOException failure) {
            boolean isHarmless =
                    !exchange().isConnected() || (request.body() == null && SAFE.contains(request.method()));
            return isHarmless && exchange().isStale(failure);
        }
    }

    @Override
    public TransportCapabilities capabilities() {
        return new TransportCapabilities(client.features());
    }

    @Override
    public void close() {
        threads.shutdown();
        client.close();
    }

    private void run(Sending sending, CompletableFuture<TransportResponse> result) {
        if (result.isDone()) {
            return;
        }
        try {
            hand(answer(sending, arrival(sending, result)), result);
        } catch (IOException | RuntimeException failure) {
            result.completeExceptionally(known(failure, sending.exchange()));
        } catch (Error failure) {
            sending.exchange().cancel();
            result.completeExceptionally(failure);
        }
    }

    private Arrival arrival(Sending sending, CompletableFuture<TransportResponse> result) throws IOException {
        for (int stale = 0; ; stale++) {
            try {
                return sending.exchange().send();
            } catch (IOException failure) {
                if (stale == MOST_STALE || !sending.mayBeSentAnew(failure)) {
                    throw failure;
                }
            }
            sending.current().set(client.exchange(sending.request()));
            if (result.isDone()) {
                throw new IOException("the call is over");
            }
        }
    }

    private TransportResponse answer(Sending sending, Arrival arrival) throws IOException {
        TransportRequest request = sending.request();
        Exchange exchange = sending.exchange();
        boolean isSuccess = arrival.status() / 100 == 2;
        if (isSuccess && request.delivery() == Delivery.STREAMED) {
            InputPublisher body = new InputPublisher(arrival.body(), exchange::cancel, threads);
            return TransportResponse.streamed(arrival.status(), arrival.headers(), body);
        }
        try (InputStream body = arrival.body()) {
            byte[] bytes =
                    isSuccess ? whole(body, request.limits(), exchange) : beginning(body, request.limits(), exchange);
            return TransportResponse.of(arrival.status(), arrival.headers(), bytes);
        }
    }

    private static byte[] whole(InputStream body, TransportLimits limits, Exchange exchange) throws IOException {
        byte[] bytes = body.readNBytes(limits.maxBodyBytes());
        if (isMore(body, bytes.length, limits.maxBodyBytes())) {
            exchange.cancel();
            throw new ConnectionException(
                    Stage.LIMIT_EXCEEDED, "the answer is longer than " + limits.maxBodyBytes() + " bytes", null);
        }
        return bytes;
    }

    /** What is kept of a failure; the rest is not read, which costs the connection. */
    private static byte[] beginning(InputStream body, TransportLimits limits, Exchange exchange) throws IOException {
        byte[] bytes = body.readNBytes(limits.maxErrorBytes());
        if (isMore(body, bytes.length, limits.maxErrorBytes())) {
            exchange.cancel();
        }
        return bytes;
    }

    private static boolean isMore(InputStream body, int read, int limit) throws IOException {
        return read == limit && body.read() >= 0;
    }

    /** A streamed answer that nobody waits for any more must not keep its connection. */
    private static void hand(TransportResponse answer, CompletableFuture<TransportResponse> result) {
        if (!result.complete(answer) && answer.isStreamed()) {
            new StreamedBody(answer.stream(), () -> {}).breakOff(new CallCancelledException("the call is over", null));
        }
    }

    private static SdkException known(Exception failure, Exchange exchange) {
        boolean isConnected = exchange.isConnected();
        exchange.cancel();
        for (Throwable inner = failure; inner != null; inner = inner.getCause()) {
            if (inner instanceof SdkException known) {
                return known;
            }
            if (inner instanceof UploadCopy.Unreadable unreadable) {
                return new UploadException("the upload could not be read", unreadable.getCause());
            }
        }
        return isConnected
                ? new ConnectionException(
                        Stage.EXCHANGING, "the connection broke before the answer was complete", failure)
                : new ConnectionException(Stage.CONNECTING, "no connection to the server", failure);
    }
}
