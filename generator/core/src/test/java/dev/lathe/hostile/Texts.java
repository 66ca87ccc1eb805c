package dev.lathe.hostile;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The frame around attacks that are documents of their own. */
final class Texts {

    private static final String USE = "{\"get\": {\"responses\": {\"200\": {\"description\": \"x\", \"content\":"
            + " {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/A\"}}}}}}}";

    private Texts() {}

    /** A document of schemas, given as JSON members; an operation answers with {@code A}. */
    static String schemas(String members) {
        return openapi("\"/a\": " + USE, "\"schemas\": {" + members + "}");
    }

    /** A document of paths and components, both given as JSON members. */
    static String openapi(String paths, String components) {
        return "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {" + paths
                + "}, \"components\": {" + components + "}}";
    }

    /** A document in YAML; the members of {@code A}'s schema follow as block or flow. */
    static String yaml(String before, String schema) {
        return "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n" + before
                + "paths:\n  /a: { get: { responses: { '200': { description: x, content: { application/json:"
                + " { schema: { $ref: '#/components/schemas/A' } } } } } } }\n"
                + "components:\n  schemas:\n    A: " + schema + "\n";
    }

    static String ref(String schema) {
        return "{\"$ref\": \"#/components/schemas/" + schema + "\"}";
    }

    static String list(int size, String separator, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(separator));
    }
}
