package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.TransportLimits;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.http.CleanAnswer;
import dev.lathe.runtime.internal.http.Keyring;
import dev.lathe.runtime.internal.http.Secrets;
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
