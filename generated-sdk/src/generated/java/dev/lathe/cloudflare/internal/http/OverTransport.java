// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.core.Transport;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The last step: hands the request to the transport. Whatever fails there comes back as an {@code SdkException}. */
final class OverTransport implements Channel {

    private final Transport transport;
    private final Keyring keyring;

    OverTransport(Transport transport, Keyring keyring) {
        this.transport = transport;
        this.keyring = keyring;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> exchange = begin(request);
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        scope.step(() -> exchange.cancel(true));
        Futures.whenDone(exchange, (answer, failure) -> Futures.settle(result, answer, known(failure)));
        Futures.whenCancelled(result, () -> exchange.cancel(true));
        return result;
    }

    private CompletableFuture<TransportResponse> begin(TransportRequest request) {
        try {
            return Objects.requireNonNull(transport.send(request), "the transport's future");
        } catch (IllegalArgumentException refused) {
            return CompletableFuture.failedFuture(
                    new ConfigurationException("the transport refuses the request", plain(refused)));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private @Nullable SdkException known(@Nullable Throwable failure) {
        if (failure instanceof ConnectionException broken && plain(broken) != broken) {
            return new ConnectionException(
                    broken.stage(), keyring.secrets().redact(broken.getMessage()), plain(broken.getCause()));
        }
        if (failure == null || failure instanceof SdkException) {
            return (SdkException) failure;
        }
        return new ConnectionException(
                ConnectionException.Stage.EXCHANGING,
                "the exchange failed: " + failure.getClass().getSimpleName(),
                plain(failure));
    }

    private @Nullable Throwable plain(@Nullable Throwable cause) {
        return PlainCause.of(cause, keyring.secrets());
    }
}
