package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.http.BodyAccess;
import dev.lathe.runtime.internal.http.BodyWording;
import dev.lathe.runtime.internal.http.Keyring;
import dev.lathe.runtime.internal.http.Secrets;
import dev.lathe.runtime.internal.json.JsonRedaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the beginning of JSON and of forms in the log, after everything secret has been taken out of the whole. Of any
 * other body it tells length and media type.
 */
final class LoggedBodies implements BodyWording {

    private static final int LONGEST_TYPE = 100;

    private final Keyring keyring;
    private final Set<String> secretMembers;

    LoggedBodies(Keyring keyring, Set<String> secretMembers) {
        this.keyring = keyring;
        this.secretMembers = secretMembers;
    }

    @Override
    public String of(TransportRequest request, int maxBytes) {
        Upload body = request.body();
        if (body == null) {
            return "no body";
        }
        String type = request.headers().first("Content-Type");
        Secrets secrets = keyring.secrets();
        byte[] bytes = isShown(type) ? body.inMemory() : null;
        return bytes == null ? named(length(body), type, secrets) : shown(bytes, type, secrets, maxBytes);
    }

    @Override
    public String of(TransportResponse answer, int maxBytes) {
        String type = answer.headers().first("Content-Type");
        Secrets secrets = keyring.secrets();
        if (answer.isStreamed()) {
            return "a stream" + of(type, secrets);
        }
        byte[] body = BodyAccess.body(answer);
        if (body.length == 0) {
            return "no body";
        }
        return isShown(type) ? shown(body, type, secrets, maxBytes) : named(body.length, type, secrets);
    }

    private static boolean isShown(@Nullable String type) {
        return type != null && (MediaType.isJson(type) || MediaType.isForm(type));
    }

    private String shown(byte[] body, @Nullable String type, Secrets secrets, int maxBytes) {
        String named = named(body.length, type, secrets);
        try {
            String text = type != null && MediaType.isForm(type)
                    ? new FormRedaction(
                                    secretMembers,
                                    value -> !secrets.redact(value).equals(value))
                            .of(new String(body, StandardCharsets.UTF_8))
                    : new JsonRedaction(secretMembers).of(body);
            return named + ": " + LogText.printable(secrets.redact(text), maxBytes);
        } catch (DecodeException | IllegalArgumentException malformed) {
            return named + ", malformed";
        }
    }

    private static String named(long length, @Nullable String type, Secrets secrets) {
        return (length < 0 ? "a body of unknown length" : length + " bytes") + of(type, secrets);
    }

    private static String of(@Nullable String type, Secrets secrets) {
        return type == null ? " without media type" : " of " + LogText.printable(secrets.redact(type), LONGEST_TYPE);
    }

    private static long length(Upload body) {
        try {
            return body.length();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
