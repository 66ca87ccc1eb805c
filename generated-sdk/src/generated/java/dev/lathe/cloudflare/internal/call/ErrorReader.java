// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ApiException;
import dev.lathe.cloudflare.core.ApiFailure;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Problem;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.json.JsonReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of answers that are failures. Never fails itself: a body that cannot be read is just text. */
final class ErrorReader {

    private final @Nullable EnvelopeShape envelope;
    private final Discretion discretion;

    ErrorReader(@Nullable EnvelopeShape envelope, Discretion discretion) {
        this.envelope = envelope;
        this.discretion = discretion;
    }

    /** The failure as the exception that its status asks for. */
    ApiException exception(Operation<?, ?> operation, TransportResponse answer, int attempts) {
        TransportResponse kept = discretion.of(answer);
        byte[] body = kept.body();
        return ApiException.of(new ApiFailure(
                operation.name(), kept, problems(body), typed(operation, answer.status(), body), attempts));
    }

    private List<Problem> problems(byte[] body) {
        if (envelope == null || envelope.errors() == null || body.length == 0) {
            return List.of();
        }
        try {
            RawJson whole = JsonReader.decode(body, JsonReader::nextRaw);
            boolean hasMembers = whole.kind() == RawJson.Kind.OBJECT;
            return hasMembers ? envelope.problem().readAll(whole.asMap().get(envelope.errors())) : List.of();
        } catch (DecodeException notJson) {
            return List.of();
        }
    }

    private static @Nullable Object typed(Operation<?, ?> operation, int status, byte[] body) {
        for (ErrorDecoder error : operation.errors()) {
            if (error.isFor(status)) {
                try {
                    return JsonReader.decode(body, error.decoder());
                } catch (DecodeException otherShape) {
                    return null;
                }
            }
        }
        return null;
    }
}
