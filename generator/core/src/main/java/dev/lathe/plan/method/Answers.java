package dev.lathe.plan.method;

import dev.lathe.model.Content;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import dev.lathe.plan.model.AnswerPlan.Elements.Framing;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the declared answers of an operation a method reads. */
public final class Answers {

    private Answers() {}

    /** The answer that counts as success: the lowest 2xx with a body, else the lowest, else {@code default}. */
    public static @Nullable Response success(Operation operation) {
        Comparator<Response> bodyFirst =
                Comparator.comparing(response -> response.contents().isEmpty() ? 1 : 0);
        return operation.responses().stream()
                .filter(response -> response.status().isSuccess())
                .min(bodyFirst.thenComparing(response -> response.status().first()))
                .or(() -> operation.responses().stream()
                        .filter(response -> response.status().equals(StatusRange.DEFAULT))
                        .findFirst())
                .orElse(null);
    }

    /** How elements are set apart: what the name of the media type says. A door: it looks at the name. */
    static Framing framing(SpecText mediaType) {
        return mediaType.open().toLowerCase(Locale.ROOT).contains("json-seq") ? Framing.SEQUENCE : Framing.LINES;
    }

    private static int preference(Content.Kind kind) {
        return switch (kind) {
            case JSON -> 0;
            case JSON_LINES, EVENT_STREAM -> 1;
            case TEXT -> 2;
            case BINARY -> 3;
            case FORM, MULTIPART, OPAQUE -> 4;
        };
    }

    /** The one of several media types that is read: JSON before typed streams before text before bytes. */
    public static @Nullable Content content(@Nullable Response response) {
        return response == null
                ? null
                : response.contents().stream()
                        .min(Comparator.comparing(content -> preference(content.kind())))
                        .orElse(null);
    }
}
