package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.SourceDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs Swagger Parser in memory over the {@link Skeleton}; its complaints become diagnostics with a place. */
final class TypedView {

    private static final int MOST_MESSAGES = 2_000;

    private TypedView() {}

    /** The fixed structure, typed; null when there is nothing to see, then an ERROR says so. */
    static @Nullable OpenAPI read(SourceDocument document, Diagnostics diagnostics) {
        SwaggerParseResult result = deserialize(document);
        OpenAPI view = result == null ? null : result.getOpenAPI();
        if (result == null || view == null) {
            diagnostics.error(
                    DiagnosticCode.DOCUMENT_INVALID,
                    document.root().location(),
                    "Swagger Parser finds no OpenAPI document here",
                    "");
            return null;
        }
        MessageLocator locator = new MessageLocator(document);
        for (String message : messages(result)) {
            Complaints.report(message, locator.locate(message), diagnostics);
        }
        return view;
    }

    private static List<String> messages(SwaggerParseResult result) {
        List<String> messages = result.getMessages();
        return messages == null
                ? List.of()
                : messages.stream()
                        .filter(message -> !Complaints.isSaidElsewhere(message))
                        .distinct()
                        .limit(MOST_MESSAGES)
                        .toList();
    }

    private static @Nullable SwaggerParseResult deserialize(SourceDocument document) {
        try {
            return new OpenAPIDeserializer().deserialize(Skeleton.of(document));
        } catch (RuntimeException e) {
            return null; // Swagger Parser's own mistakes must not reach a user as a stack trace
        }
    }
}
