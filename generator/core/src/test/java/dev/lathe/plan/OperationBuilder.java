package dev.lathe.plan;

import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Operation;
import dev.lathe.model.OperationId;
import dev.lathe.model.Parameter;
import dev.lathe.model.Presence;
import dev.lathe.model.Response;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one operation. */
final class OperationBuilder {

    private final String pointer;
    private final HttpVerb verb;
    private final String path;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private @Nullable Body body;

    OperationBuilder(HttpVerb verb, String path) {
        this.verb = verb;
        this.path = path;
        this.pointer = pointer(verb, path);
    }

    static String pointer(HttpVerb verb, String path) {
        return "#/paths/" + path.replace("/", "~1") + "/" + verb;
    }

    OperationBuilder with(Parameter... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    OperationBuilder body(Content content) {
        body = new Body(Presence.REQUIRED, List.of(content), Docs.NONE, Models.HERE);
        return this;
    }

    OperationBuilder answers(int status, Content... contents) {
        responses.add(
                new Response(new StatusRange(status, status), List.of(contents), List.of(), Docs.NONE, Models.HERE));
        return this;
    }

    Operation build() {
        return new Operation(
                new OperationId("api.yaml" + pointer),
                SpecText.EMPTY,
                verb,
                Models.text(path),
                parameters,
                body,
                responses,
                null,
                List.of(),
                List.of(),
                List.of(),
                Docs.NONE,
                Models.HERE);
    }
}
