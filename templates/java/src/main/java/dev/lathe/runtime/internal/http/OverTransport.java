package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The last step: hands the request to the transport. Whatever fails there comes back as an {@code SdkException}. */
final class OverTransport implements Channel {

    private final Transport transport;

    OverTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> exchange = begin(request);
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        scope.step(() -> exchange.cancel(true));
        exchange.whenComplete((answer, failure) -> settle(result, answer, failure));
        result.whenComplete((answer, failure) -> {
            if (result.isCancelled()) {
                exchange.cancel(true);
            }
        });
        return result;
    }

    private CompletableFuture<TransportResponse> begin(TransportRequest request) {
        try {
            return transport.send(request);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static void settle(
            CompletableFuture<TransportResponse> result,
            @Nullable TransportResponse answer,
            @Nullable Throwable failure) {
        Throwable inner = Failures.unwrap(failure);
        if (inner == null) {
            result.complete(answer);
        } else if (inner instanceof SdkException known) {
            result.completeExceptionally(known);
        } else {
            result.completeExceptionally(new ConnectionException(
                    ConnectionException.Stage.EXCHANGING,
                    "the exchange failed: " + inner.getClass().getSimpleName(),
                    inner));
        }
    }
}
