package dev.lathe.hostile;

import static dev.lathe.hostile.Texts.list;
import static dev.lathe.hostile.Texts.openapi;
import static dev.lathe.hostile.Texts.ref;
import static dev.lathe.hostile.Texts.schemas;

import dev.lathe.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents that lead back to themselves. */
final class Cycles {

    private static final String GET = "{\"responses\": {\"200\": {\"description\": \"x\"}}}";

    private Cycles() {}

    static List<Attack> all() {
        return Stream.of(ofSchemas(), legal(), ofComponents(), ofWholes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> ofSchemas() {
        return List.of(
                reported("ref-self", "G10", DiagnosticCode.SCHEMA_CYCLE, schemas("\"A\": " + ref("A"))),
                reported(
                        "ref-cycle-3",
                        "G10",
                        DiagnosticCode.SCHEMA_CYCLE,
                        schemas("\"A\": " + ref("B") + ", \"B\": " + ref("C") + ", \"C\": " + ref("A"))),
                reported(
                        "allof-self",
                        "G10",
                        DiagnosticCode.SCHEMA_CYCLE,
                        schemas("\"A\": {\"allOf\": [" + ref("A") + "], \"properties\": {\"a\": {}}}")),
                reported(
                        "allof-cycle",
                        "G10",
                        DiagnosticCode.SCHEMA_CYCLE,
                        schemas("\"A\": {\"allOf\": [" + ref("B") + ", {\"properties\": {\"a\": {}}}]}, \"B\":"
                                + " {\"allOf\": [" + ref("A") + ", {\"properties\": {\"b\": {}}}]}")),
                reported(
                        "oneof-self",
                        "G10",
                        DiagnosticCode.SCHEMA_CYCLE,
                        schemas("\"A\": {\"oneOf\": [" + ref("A") + "]}")),
                sdk(
                        "oneof-self-and-text",
                        "G10",
                        schemas("\"A\": {\"oneOf\": [" + ref("A") + ", {\"type\": \"string\"}]}")),
                sdk(
                        "oneof-cycle",
                        "G10",
                        schemas("\"A\": {\"oneOf\": [" + ref("B") + ", {\"type\": \"string\"}]}, \"B\": {\"anyOf\": ["
                                + ref("A") + ", {\"type\": \"integer\"}]}")),
                sdk("not-self", "G10", schemas("\"A\": {\"not\": " + ref("A") + ", \"if\": " + ref("A") + "}")),
                sdk(
                        "ref-into-itself",
                        "G10",
                        schemas("\"A\": {\"properties\": {\"a\": {\"$ref\":"
                                + " \"#/components/schemas/A/properties/a/properties/a\"}}}")),
                sdk("dynamic-ref", "G10", schemas("\"A\": {\"$dynamicAnchor\": \"x\", \"$dynamicRef\": \"#x\"}")));
    }

    private static List<Attack> legal() {
        return List.of(
                sdk("items-cycle", "G10", schemas("\"A\": {\"type\": \"array\", \"items\": " + ref("A") + "}")),
                sdk("map-cycle", "G10", schemas("\"A\": {\"additionalProperties\": " + ref("A") + "}")),
                sdk(
                        "required-cycle",
                        "G10",
                        schemas("\"A\": {\"required\": [\"a\"], \"properties\": {\"a\": " + ref("A") + "}}")),
                sdk(
                        "allof-diamond-24",
                        "G12",
                        schemas("\"A\": " + ref("S0") + ", \"S24\": {\"properties\": {\"a\": {}}}, "
                                + list(
                                        24,
                                        ", ",
                                        i -> "\"S" + i + "\": {\"allOf\": [" + ref("S" + (i + 1)) + ", "
                                                + ref("S" + (i + 1)) + ", {\"properties\": {\"p" + i + "\": {}}}]}"))),
                sdk(
                        "oneof-diamond-24",
                        "G12",
                        schemas("\"A\": " + ref("S0") + ", \"S24\": {\"type\": \"string\"}, "
                                + list(
                                        24,
                                        ", ",
                                        i -> "\"S" + i + "\": {\"oneOf\": [" + ref("S" + (i + 1)) + ", {\"type\":"
                                                + " \"array\", \"items\": " + ref("S" + (i + 1)) + "}]}"))),
                sdk(
                        "example-diamond-24",
                        "G12",
                        schemas("\"A\": " + ref("S0") + ", \"S24\": {\"type\": \"string\"}, "
                                + list(
                                        24,
                                        ", ",
                                        i -> "\"S" + i + "\": {\"required\": [\"l\", \"r\"], \"properties\": {\"l\": "
                                                + ref("S" + (i + 1)) + ", \"r\": " + ref("S" + (i + 1)) + "}}"))),
                sdk(
                        "ref-chain-10k",
                        "G12",
                        schemas("\"A\": " + ref("S0") + ", \"S10000\": {\"type\": \"string\"}, "
                                + list(10_000, ", ", i -> "\"S" + i + "\": " + ref("S" + (i + 1))))),
                sdk(
                        "allof-chain-300",
                        "G12",
                        schemas("\"A\": " + ref("S0") + ", \"S300\": {\"type\": \"object\"}, "
                                + list(
                                        300,
                                        ", ",
                                        i -> "\"S" + i + "\": {\"allOf\": [" + ref("S" + (i + 1))
                                                + ", {\"properties\": {\"p" + i + "\": {}}}]}"))));
    }

    private static List<Attack> ofComponents() {
        String body = "{\"post\": {\"requestBody\": {\"$ref\": \"#/components/requestBodies/a\"}, \"responses\": {}}}";
        String answer = "{\"get\": {\"responses\": {\"200\": {\"$ref\": \"#/components/responses/a\"}}}}";
        String parameter =
                "{\"get\": {\"parameters\": [{\"$ref\": \"#/components/parameters/a\"}], \"responses\": {}}}";
        String header = "{\"get\": {\"responses\": {\"200\": {\"description\": \"x\", \"headers\": {\"X-A\":"
                + " {\"$ref\": \"#/components/headers/a\"}}, \"links\": {\"l\": {\"$ref\":"
                + " \"#/components/links/a\"}}, \"content\": {\"application/json\": {\"schema\": {}, \"examples\":"
                + " {\"e\": {\"$ref\": \"#/components/examples/a\"}}}}}}, \"callbacks\": {\"c\": {\"$ref\":"
                + " \"#/components/callbacks/a\"}}}}";
        return List.of(
                reported("parameter-cycle", "G10", null, openapi("\"/a\": " + parameter, pair("parameters"))),
                reported("body-cycle", "G10", null, openapi("\"/a\": " + body, pair("requestBodies"))),
                reported("response-cycle", "G10", null, openapi("\"/a\": " + answer, pair("responses"))),
                reported(
                        "header-link-example-callback-cycle",
                        "G10",
                        null,
                        openapi(
                                "\"/a\": " + header,
                                pair("headers") + ", " + pair("links") + ", " + pair("examples") + ", "
                                        + pair("callbacks"))),
                reported(
                        "security-cycle",
                        "G10",
                        null,
                        openapi(
                                "\"/a\": {\"get\": {\"security\": [{\"a\": []}], \"responses\": {}}}",
                                pair("securitySchemes"))),
                reported(
                        "path-item-cycle",
                        "G10",
                        null,
                        openapi("\"/a\": {\"$ref\": \"#/components/pathItems/a\"}", pair("pathItems"))),
                reported(
                        "path-self",
                        "G10",
                        null,
                        openapi(
                                "\"/a\": {\"$ref\": \"#/paths/~1a\"}, \"/b\": {\"get\": " + GET + "}",
                                "\"schemas\": {}")));
    }

    /** Two components that stand for each other. */
    private static String pair(String kind) {
        return "\"" + kind + "\": {\"a\": {\"$ref\": \"#/components/" + kind + "/b\"}, \"b\": {\"$ref\":"
                + " \"#/components/" + kind + "/a\"}}";
    }

    private static List<Attack> ofWholes() {
        return List.of(
                sdk(
                        "ref-whole",
                        "G10",
                        schemas("\"A\": {\"properties\": {\"a\": {\"$ref\": \"#\"}, \"b\": {\"$ref\":"
                                + " \"\"}, \"c\": {\"$ref\": \"#/\"}, \"d\": {\"$ref\": \"%zz#%zz\"}}}")),
                new Attack("ref-files-cycle", "G10", Attack.Answer.SDK, null, target -> {
                    target.document(schemas("\"A\": {\"$ref\": \"a.yaml#/x\"}"));
                    target.beside("a.yaml", "x: { $ref: 'b.yaml#/x' }\n");
                    target.beside("b.yaml", "x: { $ref: 'a.yaml#/x' }\n");
                }),
                new Attack("ref-files-tree", "G10", Attack.Answer.SDK, null, target -> {
                    target.document(schemas("\"A\": {\"$ref\": \"a.yaml\"}"));
                    target.beside(
                            "a.yaml",
                            "properties: { a: { $ref: 'b.yaml' }, d: { $ref: 'openapi.json#/components/schemas/A' } }\n");
                    target.beside("b.yaml", "properties: { a: { $ref: 'a.yaml' }, b: { $ref: 'b.yaml#' } }\n");
                }),
                reported(
                        "swagger2-cycles",
                        "G10",
                        null,
                        "{\"swagger\": \"2.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {\"/a\": {\"get\":"
                                + " {\"parameters\": [{\"$ref\": \"#/parameters/a\"}], \"responses\": {\"200\": {\"$ref\":"
                                + " \"#/responses/a\"}}}}}, \"parameters\": {\"a\": {\"$ref\": \"#/parameters/b\"}, \"b\":"
                                + " {\"$ref\": \"#/parameters/a\"}}, \"responses\": {\"a\": {\"$ref\": \"#/responses/a\"}},"
                                + " \"definitions\": {\"A\": {\"allOf\": [{\"$ref\": \"#/definitions/A\"}]}}}"));
    }

    private static Attack sdk(String name, String threat, String text) {
        return Attack.sdk(name, threat, text);
    }

    private static Attack reported(String name, String threat, @Nullable DiagnosticCode code, String text) {
        return new Attack(name, threat, Attack.Answer.SDK, code, target -> target.document(text));
    }
}
