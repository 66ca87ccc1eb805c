package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps secrets that a server repeats out of what others see of its answers. */
public final class CleanAnswer {

    private CleanAnswer() {}

    /** The answer without secrets in its headers and, unless it is a success or still arriving, in its body. */
    static TransportResponse of(TransportResponse answer, Secrets secrets) {
        if (secrets.hidesNothing()) {
            return answer;
        }
        return answer.isStreamed() || answer.status() / 100 == 2
                ? answer.withHeaders(headers(answer.headers(), secrets))
                : everywhere(answer, secrets);
    }

    /** The complete answer without secrets in headers and body. */
    public static TransportResponse everywhere(TransportResponse answer, Secrets secrets) {
        return secrets.hidesNothing()
                ? answer
                : TransportResponse.of(
                        answer.status(), headers(answer.headers(), secrets), withoutSecrets(answer.body(), secrets));
    }

    private static byte[] withoutSecrets(byte[] body, Secrets secrets) {
        String text = new String(body, StandardCharsets.UTF_8);
        String clean = secrets.redact(text);
        return clean.equals(text) ? body : clean.getBytes(StandardCharsets.UTF_8);
    }

    private static Headers headers(Headers headers, Secrets secrets) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        headers.names()
                .forEach(name -> clean.put(
                        name, headers.all(name).stream().map(secrets::redact).toList()));
        return Headers.received(clean);
    }
}
