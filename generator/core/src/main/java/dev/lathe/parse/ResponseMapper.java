package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Content;
import dev.lathe.model.Naming;
import dev.lathe.model.OperationId;
import dev.lathe.model.Parameter;
import dev.lathe.model.Response;
import dev.lathe.model.StatusRange;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declared answers; successful JSON ones are taken out of the API's envelope, failures stay whole. */
final class ResponseMapper {

    /** Statuses whose answers end with their headers (RFC 9110, 15.3.5, 15.3.6 and 15.4.5), whatever is described. */
    private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

    private final Run run;
    private final ContentMapper contents;
    private final ParameterMapper parameters;
    private final @Nullable EnvelopeUnwrapper envelope;

    ResponseMapper(Run run, ContentMapper contents, ParameterMapper parameters, @Nullable EnvelopeUnwrapper envelope) {
        this.run = run;
        this.contents = contents;
        this.parameters = parameters;
        this.envelope = envelope;
    }

    List<Response> responses(Element operation, Operation typed, OperationId id) {
        List<Response> mapped = new ArrayList<>();
        operation.members("responses").forEach((status, place) -> {
            Element element = run.document().follow(place);
            ApiResponse response =
                    typed.getResponses() == null ? null : typed.getResponses().get(status);
            StatusRange range = range(status);
            if (element != null && response != null && range != null) {
                mapped.add(response(range, place, element, response, id));
            } else if (!status.startsWith("x-")) {
                run.warn(
                        DiagnosticCode.STRUCTURE_INVALID,
                        place,
                        "`" + status + "` is not an answer that can be understood; it is left out");
            }
        });
        return mapped;
    }

    static @Nullable StatusRange range(String status) {
        String key = status.toUpperCase(Locale.ROOT);
        if (key.equals("DEFAULT")) {
            return StatusRange.DEFAULT;
        }
        if (key.matches("[1-5]XX")) {
            int first = (key.charAt(0) - '0') * 100;
            return new StatusRange(first, first + 99);
        }
        return key.matches("[1-5][0-9][0-9]") ? new StatusRange(Integer.parseInt(key), Integer.parseInt(key)) : null;
    }

    private Response response(StatusRange range, Element place, Element element, ApiResponse typed, OperationId id) {
        boolean success = range.isSuccess();
        Naming.Origin origin = success ? Naming.Origin.RESPONSE : Naming.Origin.ERROR;
        Place own = Place.of(origin, success ? "response" : "error", id);
        Place naming = contents.placeOf(place, element, own);
        if (isWithoutContent(range)) {
            element.members("content").values().forEach(this::reportImpossible);
            return new Response(
                    range, List.of(), headers(element, typed), DocsMapper.docs(element), element.location());
        }
        List<Content> alternatives = success && envelope != null
                ? envelope.contents(contents, element, typed.getContent(), naming)
                : contents.contents(element, typed.getContent(), naming);
        return new Response(range, alternatives, headers(element, typed), DocsMapper.docs(element), element.location());
    }

    /** HTTP sends no body with these (RFC 9110, 15), whatever a document says. */
    private static boolean isWithoutContent(StatusRange range) {
        return range.first() == range.last() && (range.first() < 200 || BODILESS.contains(range.first()));
    }

    private void reportImpossible(Element content) {
        String message = "an answer with this status has no content; nothing is read";
        if (content.has("schema")) {
            run.warn(DiagnosticCode.STRUCTURE_INVALID, content, message);
        } else {
            run.diagnostics().note(DiagnosticCode.STRUCTURE_INVALID, content.location(), message);
        }
    }

    private List<Parameter> headers(Element response, ApiResponse typed) {
        List<Parameter> headers = new ArrayList<>();
        response.members("headers").forEach((name, place) -> {
            Element header = run.document().follow(place);
            var view = typed.getHeaders() == null ? null : typed.getHeaders().get(name);
            if (header != null && view != null) {
                headers.add(parameters.header(name, header, Boolean.TRUE.equals(view.getRequired())));
            }
        });
        return headers;
    }

    /** The schema of the first successful JSON answer; null when there is none. */
    @Nullable
    Element answerSchema(Element operation) {
        for (Map.Entry<String, Element> entry : operation.members("responses").entrySet()) {
            StatusRange range = range(entry.getKey());
            Element response = run.document().follow(entry.getValue());
            if (range == null || !range.isSuccess() || isWithoutContent(range) || response == null) {
                continue;
            }
            for (Map.Entry<String, Element> content :
                    response.members("content").entrySet()) {
                Element schema = content.getValue().get("schema");
                if (schema != null && MediaTypes.kind(content.getKey()) == Content.Kind.JSON) {
                    return schema;
                }
            }
        }
        return null;
    }
}
