// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Signs each call with the credentials that it accepts, for its own origin only. */
final class Authenticating implements Channel {

    private final Channel next;
    private final Keyring keyring;

    Authenticating(Channel next, Keyring keyring) {
        this.next = next;
        this.keyring = keyring;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        if (!Origin.of(request.uri()).equals(scope.destination().origin())) {
            return CompletableFuture.failedFuture(
                    new ConfigurationException(scope.operation() + ": refused to leave the configured origin", null));
        }
        Secrets secrets;
        try {
            secrets = keyring.choose(scope.destination().demand());
        } catch (ConfigurationException missing) {
            return CompletableFuture.failedFuture(
                    new ConfigurationException(scope.operation() + ": " + missing.getMessage(), null));
        }
        Origin origin = scope.destination().origin();
        if (!secrets.isEmpty() && origin.scheme().equals("http") && !origin.isLoopback()) {
            return CompletableFuture.failedFuture(new ConfigurationException(
                    scope.operation() + ": credentials are sent over https only, or over http to this machine", null));
        }
        return next.send(signed(request, secrets), scope);
    }

    private static TransportRequest signed(TransportRequest request, Secrets secrets) {
        Headers.Builder headers = request.headers().toBuilder();
        URI uri = request.uri();
        for (Map.Entry<Credential, String> entry : secrets.values().entrySet()) {
            Credential credential = entry.getKey();
            String value = credential.wireValue(entry.getValue());
            switch (credential.place()) {
                case HEADER -> headers.set(credential.name(), value);
                case QUERY -> uri = withQuery(uri, credential.name(), value);
                case COOKIE -> addCookie(headers, credential.name() + "=" + value);
            }
        }
        return request.withHeaders(headers.build()).withUri(uri);
    }

    private static void addCookie(Headers.Builder headers, String cookie) {
        String before = headers.build().first("Cookie");
        headers.set("Cookie", before == null ? cookie : before + "; " + cookie);
    }

    private static URI withQuery(URI uri, String name, String value) {
        String pair = Percent.encode(name) + "=" + Percent.encode(value);
        String text = uri.toString();
        return URI.create(text + (uri.getRawQuery() == null ? "?" : "&") + pair);
    }
}
