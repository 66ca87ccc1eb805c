package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that are parts of a 2.0 document: what each object is shows in its members, and everything stays in place. */
final class FragmentConverter {

    private static final Set<String> PLACES = Set.of("path", "query", "header", "formData", "body");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> SCHEMA = Set.of("properties", "allOf", "items", "enum", "additionalProperties");
    private static final Set<String> RESPONSE = Set.of("description", "schema", "headers", "examples");

    private final Media media;
    private final OperationConverter operations;
    private final ParameterConverter parameters;
    private final ResponseConverter responses;

    FragmentConverter(OperationConverter.Settings settings, Moves moves, Diagnostics diagnostics) {
        this.media = settings.media();
        this.operations = new OperationConverter(settings, moves, diagnostics);
        this.parameters = new ParameterConverter(diagnostics);
        this.responses = new ResponseConverter(moves);
    }

    Node convert(Element element) {
        if (!element.isObject()) {
            return element.node();
        }
        if (PLACES.contains(ParameterConverter.place(element)) && element.text("name") != null) {
            // of a parameter in the body only its schema is ever referred to
            return ParameterConverter.isOfBody(element) ? SchemaConverter.map(element) : parameters.parameter(element);
        }
        if (VERBS.stream().anyMatch(verb -> isOperation(element.get(verb)))) {
            return operations.pathItem(element);
        }
        if (isOperation(element)) {
            return operations.operation(element, List.of());
        }
        if (isSchema(element)) {
            return SchemaConverter.convert(element);
        }
        boolean response = element.has("description") && RESPONSE.containsAll(named(element));
        return response ? responses.response(element, element.pointer(), media) : each(element);
    }

    private static boolean isOperation(@Nullable Element element) {
        Element responses = element == null ? null : element.get("responses");
        return responses != null && responses.isObject() && !responses.has("type");
    }

    /** Whether keywords of schemas are there, as keywords: a member could have such a name too. */
    private static boolean isSchema(Element element) {
        return element.text("type") != null
                || element.text("$ref") != null
                || element.members().entrySet().stream()
                        .anyMatch(
                                e -> SCHEMA.contains(e.getKey()) && e.getValue().text() == null);
    }

    private static Set<String> named(Element element) {
        Map<String, Element> members = new LinkedHashMap<>(element.members());
        members.keySet().removeIf(Draft::isExtension);
        return members.keySet();
    }

    private Node each(Element element) {
        Map<String, Node> members = new LinkedHashMap<>();
        element.members()
                .forEach((name, value) ->
                        members.put(name, name.equals("definitions") ? SchemaConverter.map(value) : convert(value)));
        return new ObjectNode(element.node().position(), members);
    }
}
