package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Naming;
import dev.lathe.model.Operation;
import dev.lathe.model.OperationId;
import dev.lathe.model.Presence;
import dev.lathe.model.Response;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations: Swagger Parser's typed view joined, place by place, with our own tree. */
final class OperationMapper {

    /** A method has at most 255 parameters, of which a {@code long} takes two. */
    private static final int MAX_PATH_PARAMETERS = 100;

    private final Run run;
    private final ParameterMapper parameters;
    private final ContentMapper contents;
    private final ResponseMapper responses;
    private final SecurityMapper security;

    OperationMapper(
            Run run,
            SchemaMapper schemas,
            TypeRegistry types,
            @Nullable EnvelopeUnwrapper envelope,
            SecurityMapper security) {
        this.run = run;
        this.security = security;
        this.parameters = new ParameterMapper(run, schemas, types);
        this.contents = new ContentMapper(run, schemas, types);
        this.responses = new ResponseMapper(run, contents, parameters, envelope);
    }

    /** All operations, in document order; what is left out is diagnosed. */
    List<MappedOperation> operations(OpenAPI view) {
        List<MappedOperation> mapped = new ArrayList<>();
        run.document().root().members("paths").forEach((path, place) -> {
            Element item = run.document().follow(place);
            if (item == null || path.startsWith("x-")) {
                return;
            }
            reportUnsendable(item);
            PathItem typed = view.getPaths() == null ? null : view.getPaths().get(path);
            for (String verb : item.members().keySet()) {
                if (Verbs.NAMES.contains(verb)) {
                    MappedOperation operation = operation(new Spot(path, verb, place, item), typed);
                    if (operation != null) {
                        mapped.add(operation);
                    }
                }
            }
        });
        return mapped;
    }

    /** Operations of OpenAPI 3.2 whose verbs are not modelled. */
    private void reportUnsendable(Element item) {
        List<Element> unsendable =
                new ArrayList<>(item.members("additionalOperations").values());
        Element query = item.get("query");
        if (query != null) {
            unsendable.add(query);
        }
        unsendable.forEach(operation ->
                run.warn(DiagnosticCode.OPERATION_LEFT_OUT, operation, "this verb is of OpenAPI 3.2; it is left out"));
    }

    /** Where an operation stands; {@code place} is its path's own, {@code item} what that refers to. */
    private record Spot(String path, String verb, Element place, Element item) {

        /** The operation where the path item has it; some documents refer to another file from here. */
        Element use() {
            return Objects.requireNonNull(item.get(verb));
        }

        int siblings() {
            return (int) item.members().keySet().stream()
                    .filter(Verbs.NAMES::contains)
                    .count();
        }

        OperationId id() {
            return new OperationId(place.document() + "#" + place.pointer().child(verb));
        }
    }

    private @Nullable MappedOperation operation(Spot spot, @Nullable PathItem item) {
        HttpVerb verb = Verbs.of(spot.verb());
        var typed = item == null ? null : item.readOperationsMap().get(PathItem.HttpMethod.valueOf(verb.name()));
        Element element = run.document().follow(spot.use());
        if (item == null || typed == null || element == null || !spot.path().startsWith("/")) {
            run.warn(DiagnosticCode.OPERATION_LEFT_OUT, spot.use(), "the operation cannot be read and is left out");
            return null;
        }
        if (PathTemplates.names(spot.path()).size() > MAX_PATH_PARAMETERS) {
            run.warn(
                    DiagnosticCode.OPERATION_LEFT_OUT,
                    spot.use(),
                    "the path has more than " + MAX_PATH_PARAMETERS + " parameters; the operation is left out");
            return null;
        }
        List<Response> answers = responses.responses(element, typed, spot.id());
        String path = parameters.template(spot.path(), spot.item(), element);
        String declaredId = Objects.requireNonNullElse(typed.getOperationId(), "");
        Operation operation = new Operation(
                spot.id(),
                SpecText.of(declaredId),
                verb,
                SpecText.of(path),
                parameters.parameters(spot.item(), element, item, typed, new Target(spot.id(), path)),
                body(element, typed, spot.id()),
                answers,
                security.security(typed),
                servers(spot, element, item, typed),
                texts(element.items("x-lathe-permissions")),
                typed.getTags() == null
                        ? List.of()
                        : typed.getTags().stream().map(SpecText::of).toList(),
                LinkNotes.docs(run, element),
                element.location());
        return new MappedOperation(
                operation, spot.verb(), path, declaredId, element, spot.siblings(), responses.answerSchema(element));
    }

    /** The operation's own servers, or those of its path; relative ones are below what nobody can know here. */
    private List<Server> servers(Spot spot, Element element, PathItem item, io.swagger.v3.oas.models.Operation typed) {
        boolean isOfOperation = element.get("servers") != null;
        List<Element> places = (isOfOperation ? element : spot.item()).items("servers");
        List<Server> servers =
                ServerMapper.servers(run, places, isOfOperation ? typed.getServers() : item.getServers());
        String url = places.isEmpty() ? null : places.get(0).text("url");
        if (url == null || (url.startsWith("http") && !servers.isEmpty())) {
            return servers;
        }
        run.warn(
                DiagnosticCode.FEATURE_IGNORED,
                places.get(0),
                "this server is no whole address; the operation is sent to the base URL of the client");
        return List.of();
    }

    /** An operation's identity and path template, for its parameters. */
    record Target(OperationId id, String path) {}

    private @Nullable Body body(Element element, io.swagger.v3.oas.models.Operation typed, OperationId id) {
        Element place = element.get("requestBody");
        Element body = place == null ? null : run.document().follow(place);
        if (place == null || body == null || typed.getRequestBody() == null) {
            return null;
        }
        Place naming = contents.placeOf(place, body, Place.of(Naming.Origin.REQUEST, "request", id));
        List<Content> alternatives =
                contents.contents(body, typed.getRequestBody().getContent(), naming);
        boolean required = Boolean.TRUE.equals(typed.getRequestBody().getRequired());
        return new Body(
                required ? Presence.REQUIRED : Presence.OPTIONAL, alternatives, DocsMapper.docs(body), body.location());
    }

    private static List<SpecText> texts(List<Element> elements) {
        return elements.stream()
                .map(Element::text)
                .filter(Objects::nonNull)
                .map(SpecText::of)
                .toList();
    }
}
