package dev.lathe.hostile;

import static dev.lathe.hostile.Attack.refused;
import static dev.lathe.hostile.Attack.reported;
import static dev.lathe.hostile.Attack.sdk;
import static dev.lathe.hostile.Texts.schemas;

import dev.lathe.diagnostics.DiagnosticCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that are hardly documents. */
final class Encodings {

    private static final String PLAIN = schemas("\"A\": {\"properties\": {\"\u00fc\": {\"type\": \"string\"}}}");
    private static final String HEAD = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    private Encodings() {}

    static List<Attack> all() {
        return Stream.of(bytes(), texts(), shapes()).flatMap(List::stream).toList();
    }

    private static List<Attack> bytes() {
        return List.of(
                encoded("bom", StandardCharsets.UTF_8, "\ufeff" + PLAIN),
                encoded("utf-16-le", StandardCharsets.UTF_16LE, "\ufeff" + PLAIN),
                encoded("utf-16-be", StandardCharsets.UTF_16BE, "\ufeff" + PLAIN),
                bytes("badutf8", DiagnosticCode.SOURCE_ENCODING, PLAIN.getBytes(StandardCharsets.ISO_8859_1)),
                bytes(
                        "overlong-utf8",
                        DiagnosticCode.SOURCE_ENCODING,
                        PLAIN.replace('\u00fc', '\u00c0').getBytes(StandardCharsets.ISO_8859_1)),
                new Attack(
                        "utf-32",
                        "G15",
                        Attack.Answer.REFUSED,
                        null,
                        target -> target.document(("\ufeff" + PLAIN).getBytes(Charset.forName("UTF-32BE")))),
                new Attack("zeros", "G15", Attack.Answer.REFUSED, null, target -> target.document(new byte[100_000])),
                new Attack("machine-code", "G15", Attack.Answer.REFUSED, null, target -> {
                    try (var in = Objects.requireNonNull(Object.class.getResourceAsStream("Object.class"))) {
                        target.document(in.readAllBytes());
                    }
                }));
    }

    private static Attack encoded(String name, Charset charset, String text) {
        return new Attack(name, "G15", Attack.Answer.SDK, null, target -> target.document(text.getBytes(charset)));
    }

    private static Attack bytes(String name, @Nullable DiagnosticCode code, byte[] bytes) {
        return new Attack(name, "G15", Attack.Answer.SDK, code, target -> target.document(bytes));
    }

    private static List<Attack> texts() {
        return List.of(
                refused("empty", "G15", DiagnosticCode.SOURCE_SYNTAX, ""),
                refused("blank", "G15", DiagnosticCode.SOURCE_SYNTAX, " \n\t\n"),
                refused("comment-only", "G15", DiagnosticCode.SOURCE_SYNTAX, "# nothing\n"),
                refused(
                        "html",
                        "G15",
                        DiagnosticCode.SOURCE_SYNTAX,
                        "<!DOCTYPE html>\n<html><body>404</body></html>\n"),
                refused(
                        "xml",
                        "G15",
                        DiagnosticCode.SOURCE_SYNTAX,
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
                                + " \"file:///etc/passwd\">]><a>&b;</a>\n"),
                refused("null", "G15", DiagnosticCode.DOCUMENT_INVALID, "null"),
                refused("text", "G15", DiagnosticCode.DOCUMENT_INVALID, "just words"),
                refused("list", "G15", DiagnosticCode.DOCUMENT_INVALID, "[]"),
                refused("number", "G15", DiagnosticCode.DOCUMENT_INVALID, "1e1000000000"),
                refused("half", "G15", DiagnosticCode.SOURCE_SYNTAX, PLAIN.substring(0, PLAIN.length() / 2)),
                refused("version-unknown", "G15", DiagnosticCode.VERSION_UNSUPPORTED, "openapi: " + "9".repeat(10_000)),
                reported(
                        "dup-keys",
                        "G15",
                        DiagnosticCode.DUPLICATE_KEY,
                        schemas("\"A\": {\"type\": \"string\"}, \"A\":" + " {\"type\": \"integer\"}")),
                reported(
                        "dup-keys-yaml",
                        "G15",
                        DiagnosticCode.DUPLICATE_KEY,
                        HEAD + "paths: {}\npaths: { /a: { get: {}, get: {} } }\n"),
                reported(
                        "two-documents",
                        "G15",
                        DiagnosticCode.SOURCE_MORE_DOCUMENTS,
                        HEAD + "paths: {}\n---\nopenapi: 2\n"),
                sdk("long-line", "G15", HEAD + "paths: {}\nx-a: " + "a ".repeat(2_000_000) + "\n"),
                sdk("long-comment", "G15", "#" + "x".repeat(5_000_000) + "\n" + HEAD + "paths: {}\n"));
    }

    private static List<Attack> shapes() {
        return List.of(
                sdk("paths-list", "G15", HEAD + "paths: []\n"),
                sdk("info-list", "G15", "openapi: 3.1.0\ninfo: [a]\npaths: 7\ncomponents: text\n"),
                sdk("nothing-else", "G15", "openapi: 3.1.0\n"),
                sdk(
                        "kinds-swapped",
                        "G15",
                        HEAD + "servers: { a: b }\ntags: x\nsecurity: 1\nexternalDocs: []\nwebhooks: [1]\n"
                                + "paths: { a: 1, /b: { get: [], put: { responses: [], parameters: {}, tags: 3, operationId: {} },"
                                + " post: { requestBody: [], callbacks: 3, security: { a: b }, servers: {} } } }\n"
                                + "components: { schemas: [a], parameters: 1, responses: x, securitySchemes: { a: 1, b: { type: [] } } }\n"),
                sdk(
                        "schemas-swapped",
                        "G15",
                        HEAD + "paths: {}\ncomponents: { schemas: { A: 1, B: [], C: { type: {} }, D: { properties: 7,"
                                + " enum: {}, required: { a: b }, allOf: {}, oneOf: 1, items: [1, 2], additionalProperties: [] },"
                                + " E: { discriminator: x, oneOf: [1, null, []] }, F: { $ref: [1] }, G: { type: [null, 1, {}] }, H: null,"
                                + " I: { properties: { a: null, b: 1, c: [] }, minLength: x, maximum: [], pattern: {}, format: 1, default: {} } } }\n"),
                refused(
                        "keys-of-other-kinds",
                        "G15",
                        DiagnosticCode.SOURCE_SYNTAX,
                        HEAD + "paths: { ? [a, b] : { get: {} }, ? { a: b } : 1, 1: { get: {} }, null: x, ~: y }\n"),
                sdk("nulls", "G15", """
                        openapi: 3.1.0
                        info: { title: null, version: null }
                        servers: [null]
                        tags: [null]
                        paths:
                          /a: null
                          /b: { get: null, put: { parameters: [null], requestBody: null, responses: null } }
                        components: { schemas: null, securitySchemes: { a: null } }
                        """));
    }
}
