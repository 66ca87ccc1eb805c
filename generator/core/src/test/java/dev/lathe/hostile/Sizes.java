package dev.lathe.hostile;

import static dev.lathe.hostile.Attack.refused;
import static dev.lathe.hostile.Attack.reported;
import static dev.lathe.hostile.Attack.sdk;
import static dev.lathe.hostile.Texts.list;
import static dev.lathe.hostile.Texts.openapi;
import static dev.lathe.hostile.Texts.ref;
import static dev.lathe.hostile.Texts.schemas;
import static dev.lathe.hostile.Texts.yaml;

import dev.lathe.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Documents with more of something than anybody can use. */
final class Sizes {

    private static final String GET = "{\"get\": {\"responses\": {\"200\": {\"description\": \"x\"}}}}";

    private Sizes() {}

    static List<Attack> all() {
        return Stream.of(bombs(), depths(), counts(), operations(), values())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> bombs() {
        String levels = "x-l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n"
                + list(9, "", i -> "x-l" + (i + 1) + ": &l" + (i + 1) + " [" + list(10, ", ", j -> "*l" + i) + "]\n");
        String shapes = "x-s0: &s0 { type: string }\n"
                + list(
                        30,
                        "",
                        i -> "x-s" + (i + 1) + ": &s" + (i + 1) + " { type: object, properties: { a: *s" + i + ", b: *s"
                                + i + " } }\n");
        String merges = "x-m0: &m0 { a: 1 }\n"
                + list(
                        30,
                        "",
                        i -> "x-m" + (i + 1) + ": &m" + (i + 1) + " { <<: [*m" + i + ", *m" + i + "], k" + i + ": [*m"
                                + i + ", *m" + i + "] }\n");
        return List.of(
                refused("alias-bomb", "G11", DiagnosticCode.SOURCE_LIMIT, yaml(levels, "{ enum: *l9 }")),
                refused(
                        "alias-flat",
                        "G11",
                        DiagnosticCode.SOURCE_LIMIT,
                        yaml(
                                "x-big: &big [" + list(2_000, ", ", i -> "v" + i) + "]\n",
                                "{ x-all: [" + list(2_000, ", ", i -> "*big") + "] }")),
                refused("alias-schema", "G11", DiagnosticCode.SOURCE_LIMIT, yaml(shapes, "*s30")),
                refused("alias-merge", "G11", DiagnosticCode.SOURCE_LIMIT, yaml(merges, "{ x-m: *m30 }")),
                refused("alias-cycle", "G11", DiagnosticCode.SOURCE_SYNTAX, yaml("", "&a { properties: { a: *a } }")),
                refused("merge-cycle", "G11", DiagnosticCode.SOURCE_SYNTAX, yaml("", "&a { <<: *a, type: object }")),
                sdk("yaml-tags", "G11", yaml("""
                                x-a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1:1/']]
                                x-b: !evil { a: !!java.lang.Runtime {} }
                                """, "!!java.util.HashMap { type: object }")));
    }

    private static List<Attack> depths() {
        IntFunction<String> items = depth -> "\"A\": " + "{\"items\": ".repeat(depth) + "{}" + "}".repeat(depth);
        IntFunction<String> members = depth -> "\"A\": " + "{\"properties\": {\"child\": ".repeat(depth)
                + "{\"type\": \"string\"}" + "}}".repeat(depth);
        return List.of(
                sdk("depth-400", "G12", schemas(items.apply(400))),
                sdk("deep-props-200", "G4", schemas(members.apply(200))),
                sdk(
                        "deep-unions-100",
                        "G12",
                        schemas("\"A\": "
                                + "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": ".repeat(100)
                                + "{\"type\": \"integer\"}" + "}]}".repeat(100))),
                refused("depth-5k", "G12", DiagnosticCode.SOURCE_LIMIT, schemas(items.apply(5_000))),
                refused("depth-10k", "G12", DiagnosticCode.SOURCE_LIMIT, schemas(items.apply(10_000))),
                refused(
                        "deep-flow-20k",
                        "G11",
                        DiagnosticCode.SOURCE_LIMIT,
                        yaml("x-a: " + "[".repeat(20_000) + "\n", "{}")),
                refused(
                        "deep-flow-maps-20k",
                        "G11",
                        DiagnosticCode.SOURCE_LIMIT,
                        yaml("x-a: " + "{a: ".repeat(20_000) + "\n", "{}")),
                refused(
                        "deep-block-3k",
                        "G11",
                        DiagnosticCode.SOURCE_LIMIT,
                        yaml("x-a:\n" + list(3_000, "", i -> " ".repeat(i + 1) + "a:\n"), "{}")),
                refused(
                        "deep-dashes-20k",
                        "G11",
                        DiagnosticCode.SOURCE_LIMIT,
                        yaml("x-a:\n" + "- ".repeat(20_000) + "a\n", "{}")));
    }

    private static List<Attack> counts() {
        String required = list(300, ", ", i -> "\"m" + i + "\": {\"type\": \"number\"}");
        return List.of(
                reported(
                        "enum-100k",
                        "G12",
                        DiagnosticCode.LIMIT_EXCEEDED,
                        schemas("\"A\": {\"enum\": [" + list(100_000, ", ", i -> "\"v" + i + "\"") + "]}")),
                reported(
                        "enum-1m",
                        "G12",
                        DiagnosticCode.LIMIT_EXCEEDED,
                        schemas("\"A\": {\"enum\": [" + list(1_000_000, ",", i -> "\"v" + i + "\"") + "]}")),
                sdk(
                        "props-20k",
                        "G12",
                        schemas("\"A\": {\"properties\": {"
                                + list(20_000, ", ", i -> "\"p" + i + "\": {\"type\": \"string\"}") + "}}")),
                sdk(
                        "required-props-300",
                        "G12",
                        schemas("\"A\": {\"required\": [" + list(300, ", ", i -> "\"m" + i + "\"")
                                + "], \"properties\": {" + required + "}}")),
                reported(
                        "oneof-2000",
                        "G12",
                        DiagnosticCode.LIMIT_EXCEEDED,
                        schemas("\"A\": {\"oneOf\": ["
                                + list(
                                        2_000,
                                        ", ",
                                        i -> "{\"type\": \"object\", \"required\": [\"v" + i
                                                + "\"], \"properties\": {\"v" + i + "\": {\"type\": \"string\"}}}")
                                + "]}")),
                reported(
                        "anyof-2000-refs",
                        "G12",
                        DiagnosticCode.LIMIT_EXCEEDED,
                        schemas("\"A\": {\"anyOf\": ["
                                + list(2_000, ", ", i -> ref("V" + i)) + "]}, "
                                + list(
                                        2_000,
                                        ", ",
                                        i -> "\"V" + i + "\": {\"properties\": {\"v\": {\"const\": \"v" + i
                                                + "\"}}}"))),
                sdk(
                        "allof-2000",
                        "G12",
                        schemas("\"A\": {\"allOf\": ["
                                + list(2_000, ", ", i -> "{\"properties\": {\"v" + i + "\": {}}}") + "]}")),
                sdk(
                        "mapping-2000",
                        "G12",
                        schemas("\"A\": {\"oneOf\": [" + ref("B") + "], \"discriminator\": {\"propertyName\":"
                                + " \"k\", \"mapping\": {" + list(2_000, ", ", i -> "\"k" + i + "\": \"B\"")
                                + "}}}, \"B\": {\"properties\": {\"k\": {\"type\": \"string\"}}}")),
                sdk(
                        "names-that-collide",
                        "G6",
                        schemas(
                                "\"A\": " + ref("a_b") + ", "
                                        + list(
                                                60,
                                                ", ",
                                                i -> "\"" + "-_. /+".charAt(i % 6) + "a" + "-_.:~!@".charAt(i % 7)
                                                        + "b\": {\"properties\": {}}")
                                        + ", \"a_b\": {\"properties\": {\"a-b\": {}, \"a_b\": {}, \"aB\": {}, \"AB\": {}, \"getClass\": {}, \"hashCode\": {},"
                                        + " \"toString\": {}, \"wait\": {}, \"!\": {}, \"?\": {}, \"\": {}}}, \"Foo\": {\"properties\": {}}, \"foo\": {\"properties\":"
                                        + " {}}, \"FOO\": {\"properties\": {}}, \"Object\": {\"properties\": {}}, \"String\": {\"properties\": {}}, \"Record\":"
                                        + " {\"properties\": {}}, \"Override\": {\"properties\": {}}, \"List\": {\"properties\": {}}")));
    }

    private static List<Attack> operations() {
        return List.of(
                sdk("paths-2k", "G12", openapi(list(2_000, ", ", i -> "\"/p" + i + "\": " + GET), "\"schemas\": {}")),
                sdk(
                        "tags-20k",
                        "G12",
                        openapi("\"/a\": " + GET, "\"schemas\": {}")
                                .replace(
                                        "\"paths\"",
                                        "\"tags\": [" + list(20_000, ", ", i -> "{\"name\": \"t" + i + "\"}")
                                                + "], \"paths\"")),
                sdk(
                        "path-of-2k-segments",
                        "G12",
                        openapi("\"" + list(2_000, "", i -> "/s" + i) + "\": " + GET, "\"schemas\": {}")),
                sdk(
                        "path-of-2k-braces",
                        "G12",
                        openapi("\"/" + "{".repeat(2_000) + "a" + "}".repeat(2_000) + "\": " + GET, "\"schemas\": {}")),
                reported(
                        "path-parameters-300",
                        "G12",
                        DiagnosticCode.OPERATION_LEFT_OUT,
                        openapi("\"" + list(300, "", i -> "/{p" + i + "}") + "\": " + GET, "\"schemas\": {}")),
                sdk(
                        "query-parameters-2k",
                        "G12",
                        openapi(
                                "\"/a\": {\"get\": {\"parameters\": ["
                                        + list(
                                                2_000,
                                                ", ",
                                                i -> "{\"name\": \"q" + i
                                                        + "\", \"in\": \"query\", \"schema\": {\"type\": \"integer\"}}")
                                        + "], \"responses\": {}}}",
                                "\"schemas\": {}")),
                sdk(
                        "answers-1k",
                        "G12",
                        openapi(
                                "\"/a\": {\"get\": {\"responses\": {"
                                        + list(
                                                1_000,
                                                ", ",
                                                i -> "\"" + (100 + i % 500) + (i < 500 ? "" : "x")
                                                        + "\": {\"description\": \"x\"}")
                                        + "}}}",
                                "\"schemas\": {}")),
                sdk(
                        "media-types-2k",
                        "G12",
                        openapi(
                                "\"/a\": {\"post\": {\"requestBody\": {\"content\": {"
                                        + list(2_000, ", ", i -> "\"application/x" + i + "\": {}")
                                        + "}}, \"responses\": {}}}",
                                "\"schemas\": {}")),
                sdk(
                        "security-1k",
                        "G12",
                        openapi(
                                "\"/a\": {\"get\": {\"security\": [" + list(1_000, ", ", i -> "{\"s" + i + "\": []}")
                                        + "], \"responses\": {}}}",
                                "\"securitySchemes\": {"
                                        + list(
                                                1_000,
                                                ", ",
                                                i -> "\"s" + i
                                                        + "\": {\"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-"
                                                        + i + "\"}")
                                        + "}")));
    }

    private static List<Attack> values() {
        String digits = "9".repeat(100_000);
        String member = "\"A\": {\"properties\": {\"a\": {\"type\": \"%s\", \"%s\": %s}}}";
        return List.of(
                sdk(
                        "redos-pattern",
                        "G13",
                        schemas("\"A\": {\"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"^(a+)+$\","
                                + " \"example\": \"" + "a".repeat(200) + "!\", \"minLength\": 2000000000}}}")),
                sdk("bad-pattern", "G13", schemas(member.formatted("string", "pattern", "\"(((([[{*\\\\p{No}\""))),
                sdk("big-default", "G14", schemas(member.formatted("number", "default", "1e1000000000"))),
                sdk("small-default", "G14", schemas(member.formatted("number", "default", "1e-1000000000"))),
                sdk(
                        "big-bounds",
                        "G14",
                        schemas(
                                "\"A\": {\"properties\": {\"a\": {\"type\": \"integer\", \"minimum\": -1e999999999,"
                                        + " \"maximum\": 1e999999999, \"multipleOf\": 1e-999999999, \"example\": 1e999999999, \"enum\": [1e999999999]}}}")),
                sdk("digits-100k", "G14", schemas(member.formatted("integer", "maximum", digits))),
                sdk("digits-100k-default", "G14", schemas(member.formatted("integer", "default", digits))),
                sdk("digits-100k-enum", "G14", schemas("\"A\": {\"enum\": [" + digits + ", 0." + digits + ", 1]}")),
                sdk(
                        "numbers-of-yaml",
                        "G14",
                        yaml(
                                "",
                                "{ enum: [.inf, -.inf, .nan, 0x" + "f".repeat(10_000) + ", 0o" + "7".repeat(10_000)
                                        + ", 1_000, 190:20:30], maximum: .inf, default: .nan }")),
                sdk(
                        "big-counts",
                        "G14",
                        schemas("\"A\": {\"type\": \"array\", \"minItems\": 2147483647, \"items\": {\"type\":"
                                + " \"string\", \"minLength\": 2147483647}}")),
                sdk(
                        "big-counts-beyond",
                        "G14",
                        schemas("\"A\": {\"type\": \"object\", \"minProperties\": 1e400, \"additionalProperties\":"
                                + " {\"type\": \"array\", \"minItems\": 99999999999999999999, \"items\": {}}}")));
    }
}
