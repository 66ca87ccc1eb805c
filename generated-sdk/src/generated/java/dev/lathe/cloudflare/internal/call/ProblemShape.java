// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Problem;
import dev.lathe.cloudflare.core.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON pointers inside one error or message; null where the API has no such part. Reads what fits, never fails. */
public record ProblemShape(
        @Nullable String code,
        @Nullable String message,
        @Nullable String documentationUrl,
        @Nullable String source) {

    private static final int MOST = 100;

    /** The problems in a list; anything else gives none. */
    List<Problem> readAll(@Nullable RawJson list) {
        if (list == null || list.kind() != RawJson.Kind.ARRAY) {
            return List.of();
        }
        List<RawJson> all = list.asList();
        return all.isEmpty()
                ? List.of()
                : all.stream().limit(MOST).map(this::read).toList();
    }

    private Problem read(RawJson raw) {
        String whole = raw.kind() == RawJson.Kind.STRING ? raw.asString() : "";
        String text = text(raw, message);
        return new Problem(
                number(raw, code), text == null ? whole : text, text(raw, documentationUrl), text(raw, source), raw);
    }

    private static @Nullable String text(RawJson raw, @Nullable String pointer) {
        RawJson part = pointer == null ? null : raw.at(pointer);
        return part != null && part.kind() == RawJson.Kind.STRING ? part.asString() : null;
    }

    private static @Nullable Long number(RawJson raw, @Nullable String pointer) {
        RawJson part = pointer == null ? null : raw.at(pointer);
        return part == null ? null : Numbers.whole(part);
    }
}
