// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Envelope;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.call.BodyReader.Found;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bodies that stand inside the envelope, or bare ones, in one way. */
final class Wrapped {

    private Wrapped() {}

    /** The pointers to the envelope's own members. */
    static List<String> members(@Nullable EnvelopeShape shape) {
        List<String> pointers = new ArrayList<>();
        if (shape != null) {
            addIfPresent(pointers, shape.success());
            addIfPresent(pointers, shape.errors());
            addIfPresent(pointers, shape.messages());
        }
        return pointers;
    }

    /** Reads, and checks that the envelope says success, even when its result is of another shape than documented. */
    static <T> Found<T> read(BodyReader<T> reader, byte[] body, @Nullable EnvelopeShape shape) {
        Found<T> found;
        try {
            found = reader.read(body);
        } catch (DecodeException failure) {
            if (shape != null && saysFailure(body, shape)) {
                throw new Answer.Refused();
            }
            throw failure;
        }
        if (shape != null && isFalse(part(found, shape.success()))) {
            throw new Answer.Refused();
        }
        return found;
    }

    /** What stands around the value; null for bare bodies. */
    static @Nullable Envelope envelope(Found<?> found, @Nullable EnvelopeShape shape) {
        if (shape == null) {
            return null;
        }
        ProblemShape problem = shape.problem();
        return new Envelope(
                problem.readAll(part(found, shape.messages())),
                problem.readAll(part(found, shape.errors())),
                found.extras());
    }

    private static boolean saysFailure(byte[] body, EnvelopeShape shape) {
        try {
            BodyReader<RawJson> plain = new BodyReader<>("/" + shape.result(), skipping(), members(shape));
            return isFalse(part(plain.read(body), shape.success()));
        } catch (DecodeException notReadable) {
            return false;
        }
    }

    private static Decoder<RawJson> skipping() {
        return JsonReader::nextRaw;
    }

    private static boolean isFalse(@Nullable RawJson value) {
        return value != null && value.kind() == RawJson.Kind.BOOLEAN && !value.asBoolean();
    }

    private static @Nullable RawJson part(Found<?> found, @Nullable String member) {
        return member == null ? null : found.at("/" + member);
    }

    private static void addIfPresent(List<String> pointers, @Nullable String member) {
        if (member != null) {
            pointers.add("/" + member);
        }
    }
}
