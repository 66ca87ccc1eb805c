// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Adds the credentials, for the configured origin only. */
final class Authenticating implements Channel {

    private final Channel next;
    private final Secrets secrets;
    private final Origin origin;

    Authenticating(Channel next, Secrets secrets, Origin origin) {
        this.next = next;
        this.secrets = secrets;
        this.origin = origin;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        if (!Origin.of(request.uri()).equals(origin)) {
            return CompletableFuture.failedFuture(
                    new ConfigurationException(scope.operation() + ": refused to leave the configured origin", null));
        }
        return next.send(signed(request), scope);
    }

    private TransportRequest signed(TransportRequest request) {
        Headers.Builder headers = request.headers().toBuilder();
        URI uri = request.uri();
        for (Map.Entry<Credential, String> entry : secrets.values().entrySet()) {
            Credential credential = entry.getKey();
            String value = credential.wireValue(entry.getValue());
            switch (credential.place()) {
                case HEADER -> headers.set(credential.name(), value);
                case QUERY -> uri = withQuery(uri, credential.name(), value);
                case COOKIE -> addCookie(headers, request.headers(), credential.name() + "=" + value);
            }
        }
        return request.withHeaders(headers.build()).withUri(uri);
    }

    private static void addCookie(Headers.Builder headers, Headers existing, String cookie) {
        String before = existing.first("Cookie");
        headers.set("Cookie", before == null ? cookie : before + "; " + cookie);
    }

    private static URI withQuery(URI uri, String name, String value) {
        String pair = Percent.encode(name) + "=" + Percent.encode(value);
        String text = uri.toString();
        return URI.create(text + (uri.getRawQuery() == null ? "?" : "&") + pair);
    }
}
