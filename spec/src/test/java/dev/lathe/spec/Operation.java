package dev.lathe.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of the document. */
record Operation(String verb, String path, Node node) {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    static List<Operation> allOf(SpecFiles files) {
        Node paths = files.openapi().at("paths");
        List<Operation> operations = new ArrayList<>();
        for (String path : paths.names()) {
            for (String verb : paths.at(path).names()) {
                if (VERBS.contains(verb)) {
                    operations.add(new Operation(verb, path, paths.at(path, verb)));
                }
            }
        }
        return operations;
    }

    static Operation of(SpecFiles files, String verb, String path) {
        return new Operation(verb, path, files.openapi().at("paths", path, verb));
    }

    String title() {
        return node.at("summary").text();
    }

    /** Parameters of one place ({@code path}, {@code query}), by name. */
    Map<String, Node> parameters(String place) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node parameter : node.find("parameters").map(Node::items).orElse(List.of())) {
            if (parameter.at("in").text().equals(place)) {
                parameters.put(parameter.at("name").text(), parameter);
            }
        }
        return parameters;
    }

    Node query(String name) {
        return parameter("query", name);
    }

    Node parameter(String place, String name) {
        return Objects.requireNonNull(parameters(place).get(name), name);
    }

    Optional<Node> request() {
        return node.find("requestBody").map(body -> body.at("content", "application/json"));
    }

    /** The declared answer for a status: the status itself, or its family ({@code 4XX}). */
    Optional<Node> response(int status) {
        Node responses = node.at("responses");
        return responses.find(Integer.toString(status)).or(() -> responses.find(status / 100 + "XX"));
    }

    Optional<Node> content(int status) {
        return response(status)
                .flatMap(response -> response.find("content"))
                .map(content -> content.at("application/json"));
    }

    /** The envelope of a successful answer. */
    Node envelope() {
        return content(200).orElseThrow(() -> new AssertionError(this)).at("schema");
    }

    /** What the envelope of a successful answer holds. */
    Node result() {
        return envelope().member("result");
    }

    /** The examples of a request or response, by name. */
    static Map<String, @Nullable Object> examples(Node content) {
        Map<String, @Nullable Object> examples = new LinkedHashMap<>();
        content.find("example").ifPresent(example -> examples.put("example", example.value()));
        content.find("examples")
                .ifPresent(named -> named.names()
                        .forEach(name ->
                                examples.put(name, named.at(name, "value").value())));
        return examples;
    }

    @Override
    public String toString() {
        return verb + path;
    }
}
