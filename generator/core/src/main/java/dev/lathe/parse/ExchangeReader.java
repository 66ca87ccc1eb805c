package dev.lathe.parse;

import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.parse.paging.Exchange;
import dev.lathe.parse.paging.Input;
import dev.lathe.parse.paging.Kind;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what paging sees of an operation: its query parameters, the members of its JSON body, its answer's shape. */
final class ExchangeReader {

    private final Run run;
    private final SchemaGlance glance;
    private final AnswerReader answers;

    ExchangeReader(Run run, SchemaMapper schemas) {
        this.run = run;
        this.glance = new SchemaGlance(schemas);
        this.answers = new AnswerReader(run, glance);
    }

    /** The operation as paging sees it; the answer is that of {@code operation.answer()}. */
    Exchange read(MappedOperation operation, Element answer) {
        List<Input> inputs = new ArrayList<>(parameters(operation));
        if (operation.verb().equals("post")) {
            inputs.addAll(bodyMembers(operation.element()));
        }
        return new Exchange(operation.verb(), operation.path(), inputs, answers.read(operation.element(), answer));
    }

    private List<Input> parameters(MappedOperation operation) {
        Map<String, Element> byName = new LinkedHashMap<>();
        Element item = run.document().find(List.of("paths", operation.path()));
        List<Element> all = new ArrayList<>(item == null ? List.of() : item.items("parameters"));
        all.addAll(operation.element().items("parameters"));
        for (Element place : all) {
            Element parameter = run.document().follow(place);
            String name = parameter == null ? null : parameter.text("name");
            if (parameter != null && name != null && "query".equals(parameter.text("in"))) {
                byName.put(name, parameter);
            }
        }
        List<Input> inputs = new ArrayList<>();
        byName.forEach((name, parameter) -> {
            Element schema = Objects.requireNonNullElse(parameter.get("schema"), parameter);
            String description = Objects.requireNonNullElse(parameter.text("description"), "");
            inputs.add(input(name, Place.QUERY, schema, description));
        });
        return inputs;
    }

    private List<Input> bodyMembers(Element operation) {
        Element place = operation.get("requestBody");
        Element body = place == null ? null : run.document().follow(place);
        List<Input> inputs = new ArrayList<>();
        if (body != null && body.members("content").size() == 1) {
            body.members("content").forEach((mediaType, content) -> {
                Element schema = content.get("schema");
                if (schema != null && MediaTypes.kind(mediaType) == dev.lathe.model.Content.Kind.JSON) {
                    glance.members(schema).forEach((name, member) -> inputs.add(input(name, Place.BODY, member, "")));
                }
            });
        }
        return inputs;
    }

    private Input input(String name, Place place, Element schema, String description) {
        SchemaParts parts = glance.parts(schema);
        Kind kind = parts == null ? Kind.OTHER : glance.kind(parts);
        String about = description + " " + glance.text(schema, "description");
        Input.Start start = new Input.Start(
                parts == null ? null : glance.scalar(parts, "default"),
                parts == null ? null : glance.scalar(parts, "minimum"));
        return Input.of(name, place, kind, about.strip(), start);
    }
}
