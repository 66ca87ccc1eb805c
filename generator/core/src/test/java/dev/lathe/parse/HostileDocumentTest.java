package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.EnumDecl;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that want to harm: each ends quickly, in a model or a diagnostic, never in an exception. */
@Timeout(10)
class HostileDocumentTest {

    @TempDir
    Path folder;

    private Parsed parse(String schemas) {
        return Parsed.schemas(folder, "3.1.0", schemas);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: { $ref: '#/components/schemas/A' }",
                "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
                "A: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { a: {} } }",
                "A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { x: {} } }] }\n"
                        + "B: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { y: {} } }] }",
                "A: { type: array, items: { $ref: '#/components/schemas/A' } }",
                "A: { additionalProperties: { items: { $ref: '#/components/schemas/A' } } }",
                "A: { oneOf: [{ $ref: '#/components/schemas/A' }] }",
            })
    void schemasMadeOfThemselvesAreCut(String schemas) {
        Parsed parsed = parse(schemas);
        assertTrue(
                parsed.codes().contains(DiagnosticCode.SCHEMA_CYCLE)
                        || parsed.codes().contains(DiagnosticCode.REFERENCE_CYCLE),
                parsed.all().toString());
        assertEquals(
                parsed.model().types(),
                new AliasCycles(new Diagnostics()).broken(parsed.model().types()),
                "what is left has no cycle");
    }

    @Test
    void honestRecursionIsNoCycle() {
        Parsed parsed = parse("""
                Tree: { properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
                Either: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Either' } }] }
                """);
        assertEquals(List.of(), parsed.all());
        assertEquals("[Tree]", parsed.shown("Tree", "children"));
    }

    @Test
    void compositionThatDoublesAtEachStepIsWalkedOnce() {
        StringBuilder schemas = new StringBuilder("S60: { properties: { a: { type: string } } }\n");
        for (int i = 0; i < 60; i++) {
            String next = "{ $ref: '#/components/schemas/S" + (i + 1) + "' }";
            schemas.append("S" + i + ": { allOf: [" + next + ", " + next + ", { properties: { p" + i + ": {} } }] }\n");
        }
        assertEquals("STRING", parse(schemas.toString()).shown("S0", "a"));
    }

    @Test
    void longChainsOfReferencesEnd() {
        StringBuilder schemas = new StringBuilder("S3000: { type: string }\n");
        for (int i = 0; i < 3_000; i++) {
            schemas.append(
                    "S" + i + ": { allOf: [{ $ref: '#/components/schemas/S" + (i + 1) + "' }, { minLength: 1 }] }\n");
        }
        assertEquals(3_001, parse(schemas.toString()).model().types().size());
    }

    @Test
    void longChainsOfAliasesAreCutHereAndThere() {
        StringBuilder schemas = new StringBuilder("S1000: { type: string }\n");
        for (int i = 0; i < 1_000; i++) {
            schemas.append("S" + i + ": { $ref: '#/components/schemas/S" + (i + 1) + "' }\n");
        }
        Parsed parsed = parse(schemas.toString());
        long cuts = parsed.all().stream()
                .filter(finding -> finding.code() == DiagnosticCode.SCHEMA_CYCLE)
                .count();
        assertTrue(cuts >= 4 && cuts <= 10, () -> cuts + " cuts");
        assertEquals(1_001, parsed.model().types().size());
    }

    @Test
    void hugeEnumsAreRead() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            values.append(i == 0 ? "" : ",").append('"').append('v').append(i).append('"');
        }
        Parsed parsed = Parsed.document(
                folder,
                "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{},\"components\":"
                        + "{\"schemas\":{\"E\":{\"type\":\"string\",\"enum\":[" + values + "]}}}}");
        assertEquals(200_000, ((EnumDecl) parsed.component("E")).constants().size());
    }

    @Test
    void deepSchemasWithinTheLimitAreMapped() {
        String schema = "{items: ".repeat(400) + "{}" + "}".repeat(400);
        assertEquals(1, parse("Deep: " + schema).model().types().size());
    }

    @Test
    void forbiddenReferencesLeaveAnyJsonAndAWord() {
        Parsed parsed = parse("""
                Thing:
                  properties:
                    file: { $ref: 'file:///etc/passwd' }
                    net: { $ref: 'http://127.0.0.1:1/x' }
                    up: { $ref: '../../etc/passwd' }
                    gone: { $ref: '#/components/schemas/Gone' }
                """);
        for (String name : List.of("file", "net", "up", "gone")) {
            assertEquals("any", parsed.shown("Thing", name));
        }
        assertEquals(4, parsed.all().size(), parsed.all().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swagger: '2.0'",
                "swagger: '2.0'\npaths: { /a: 1, /b: { get: 1, parameters: [1], put: { parameters: {}, responses: [] } } }",
                "swagger: '2.0'\npaths: []\ndefinitions: []\nparameters: [1]\nresponses: 7\nsecurityDefinitions: a",
                "swagger: '2.0'\npaths: { /b: { post: { consumes: 1, parameters: [{ in: body, schema: [] }, { in: formData }],"
                        + " responses: { '200': { schema: 1, headers: [a], examples: [] } } } } }",
                "openapi: 4.0.0",
                "hello: world",
                "[]",
                "just text",
                "openapi: 3.1.0\ninfo: []\npaths: [a]",
                "openapi: 3.1.0\npaths: { a: 1, /b: { get: [], put: { responses: [], parameters: {} } } }",
                "openapi: 3.1.0\ncomponents: { schemas: [a], securitySchemes: { a: 1, b: { type: http } } }",
                "openapi: 3.1.0\ncomponents: { schemas: { A: 1, B: [], C: { type: {} }, D: { properties: 7, enum: {} } } }",
                "openapi: 3.1.0\npaths: { /a: { $ref: '#/paths/~1a' } }",
                "openapi: 3.0.0\npaths: { /a: { get: { responses: { '200': { $ref: '#/nowhere' } } } } }",
            })
    void nonsenseNeverThrows(String text) {
        Parsed parsed = Parsed.document(folder, text);
        assertTrue(parsed.modelOrNull() != null || parsed.diagnostics().hasErrors());
    }

    @Test
    void swagger1IsNamed() {
        Parsed parsed = Parsed.document(folder, "swagger: '1.2'\n");
        assertNull(parsed.modelOrNull());
        assertEquals(List.of(DiagnosticCode.VERSION_UNSUPPORTED), parsed.codes());
        assertEquals(1, parsed.all().get(0).location().line());
    }
}
