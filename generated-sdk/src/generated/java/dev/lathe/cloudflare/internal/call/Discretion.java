// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.TransportLimits;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.http.CleanAnswer;
import dev.lathe.cloudflare.internal.http.Keyring;
import dev.lathe.cloudflare.internal.http.Secrets;
import java.util.Arrays;

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
        TransportResponse beginning = TransportResponse.of(answer.status(), answer.headers(), head);
        return CleanAnswer.everywhere(beginning, keyring.secrets());
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
}
