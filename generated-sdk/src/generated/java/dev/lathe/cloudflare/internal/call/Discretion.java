// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.TransportLimits;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.http.Keyring;
import dev.lathe.cloudflare.internal.http.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps secrets that a server echoes out of what exceptions say. */
final class Discretion {

    private final Keyring keyring;

    Discretion(Keyring keyring) {
        this.keyring = keyring;
    }

    /** A failed answer with the beginning of its body; neither that nor a header holds a secret. */
    TransportResponse of(TransportResponse answer) {
        byte[] body = answer.body();
        int limit = TransportLimits.DEFAULT.maxErrorBytes();
        byte[] head = body.length > limit ? Arrays.copyOf(body, limit) : body;
        if (keyring.isEmpty()) {
            return TransportResponse.of(answer.status(), answer.headers(), head);
        }
        Secrets secrets = keyring.secrets();
        String text = new String(head, StandardCharsets.UTF_8);
        String clean = secrets.redact(text);
        return TransportResponse.of(
                answer.status(),
                headers(answer.headers(), secrets),
                clean.equals(text) ? head : clean.getBytes(StandardCharsets.UTF_8));
    }

    /** The failure as it is, or without the secrets that the body put into it. */
    DecodeException of(DecodeException failure) {
        if (keyring.isEmpty()) {
            return failure;
        }
        Secrets secrets = keyring.secrets();
        String path = secrets.redact(failure.path());
        String detail = secrets.redact(failure.detail());
        if (path.equals(failure.path()) && detail.equals(failure.detail())) {
            return failure;
        }
        DecodeException clean = new DecodeException(path, detail);
        clean.setStackTrace(failure.getStackTrace());
        return failure.operation() == null ? clean : clean.withOperation(failure.operation());
    }

    private static Headers headers(Headers headers, Secrets secrets) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        headers.names()
                .forEach(name -> clean.put(
                        name, headers.all(name).stream().map(secrets::redact).toList()));
        return Headers.received(clean);
    }
}
