package dev.lathe.plan.shape;

import dev.lathe.model.Content;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Method;
import dev.lathe.model.Nullability;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.AnswerPlan.Elements.Framing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the declared answers of an operation a method reads. */
public final class Answers {

    private Answers() {}

    /** What makes successes differ for who reads them. */
    private record Form(Content.Kind kind, @Nullable TypeRef type, Content.Wrapping wrapping) {}

    /**
     * The successes that a method tells apart by their statuses, single ones before ranges: all of them as soon as two
     * have bodies of different forms; none when all are read alike, or the method gives no decoded value.
     */
    public static List<Response> toldApart(MethodSite site, TypeResolver resolver) {
        Method.Returns returns = site.method().returns();
        boolean isDecoded = returns == Method.Returns.VALUE || returns == Method.Returns.ITEMS;
        if (!isDecoded || site.operation().verb() == HttpVerb.HEAD) {
            return List.of();
        }
        List<Response> successes = site.operation().responses().stream()
                .filter(response -> response.status().isSuccess())
                .sorted(Comparator.comparing(Answers::width)
                        .thenComparing(response -> response.status().first()))
                .toList();
        long forms = successes.stream()
                .map(Answers::content)
                .filter(Objects::nonNull)
                .map(content -> form(content, resolver))
                .distinct()
                .count();
        return forms < 2 ? List.of() : successes;
    }

    private static int width(Response response) {
        return response.status().last() - response.status().first();
    }

    private static Form form(Content content, TypeResolver resolver) {
        return switch (content.kind()) {
            case JSON, EVENT_STREAM, JSON_LINES ->
                new Form(content.kind(), type(content, resolver), content.wrapping());
            case TEXT -> new Form(Content.Kind.TEXT, null, Content.Wrapping.BARE);
            case FORM, MULTIPART, BINARY, OPAQUE -> new Form(Content.Kind.BINARY, null, Content.Wrapping.BARE);
        };
    }

    private static TypeRef type(Content content, TypeResolver resolver) {
        TypeRef type = content.type() == null ? new TypeRef.AnyJson(Nullability.NON_NULL) : content.type();
        return TypeResolver.withNullability(resolver.resolve(type), Nullability.NON_NULL);
    }

    /** The answer that counts as success: the lowest 2xx with a body, else the lowest, else {@code default}. */
    public static @Nullable Response success(Operation operation) {
        Comparator<Response> bodyFirst = Comparator.comparing(response -> content(response) == null ? 1 : 0);
        return operation.responses().stream()
                .filter(response -> response.status().isSuccess())
                .min(bodyFirst.thenComparing(response -> response.status().first()))
                .or(() -> operation.responses().stream()
                        .filter(response -> response.status().equals(StatusRange.DEFAULT))
                        .findFirst())
                .orElse(null);
    }

    /** How elements are set apart: what the name of the media type says. A door: it looks at the name. */
    public static Framing framing(SpecText mediaType) {
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
