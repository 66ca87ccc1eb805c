package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.EnumDecl.Constant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keywords of JSON Schema beyond the everyday ones: each is modelled, documented or reported. */
class KeywordMappingTest {

    @TempDir
    Path folder;

    @Test
    void aTupleOfOneTypeIsAListOfItAndOthersAreAnyJson() {
        Parsed parsed = schemas("""
                S:
                  type: object
                  properties:
                    same: { type: array, prefixItems: [{ type: number, title: x }, { type: number, title: y }] }
                    old: { type: array, items: [{ type: integer }, { type: integer }] }
                    mixed: { type: array, prefixItems: [{ type: number }, { type: string }], items: false }
                """);
        assertEquals("[DOUBLE]", parsed.shown("S", "same"));
        assertEquals("[INT64]", parsed.shown("S", "old"));
        assertEquals("[any]", parsed.shown("S", "mixed"));
        assertEquals(List.of(DiagnosticCode.SCHEMA_UNSUPPORTED), parsed.codes());
    }

    @Test
    void anAnchorIsFoundWhereverItStandsButNotInData() {
        Parsed parsed = schemas("""
                S:
                  type: object
                  examples: [{ $anchor: leaf, type: boolean }]
                  $defs: { Leaf: { $anchor: leaf, type: string, format: date } }
                  properties: { leaf: { $ref: "#leaf" }, none: { $ref: "#elsewhere" } }
                """);
        assertTrue(parsed.shown("S", "leaf").endsWith("/$defs/Leaf"));
        assertEquals("any", parsed.shown("S", "none"));
        assertEquals(List.of(DiagnosticCode.REFERENCE_DANGLING), parsed.codes());
    }

    @Test
    void alternativesOfOneConstantEachAreAnEnum() {
        Parsed parsed = schemas("""
                S: { oneOf: [{ const: a, description: First., deprecated: true }, { const: b }, { type: "null" }] }
                Open: { anyOf: [{ type: string }, { const: x }] }
                """);
        List<Constant> constants = ((EnumDecl) parsed.component("S")).constants();
        assertEquals(2, constants.size());
        assertEquals("First.", constants.get(0).docs().description().open());
        assertEquals(Docs.Deprecation.DEPRECATED, constants.get(0).docs().deprecation());
        assertEquals(1, ((EnumDecl) parsed.component("Open")).constants().size());
    }

    @Test
    void conditionsAreReportedAndChangeNothing() {
        Parsed parsed = schemas("""
                S:
                  type: object
                  properties: { kind: { type: string } }
                  if: { properties: { kind: { const: a } } }
                  then: { required: [kind] }
                  unevaluatedProperties: false
                """);
        assertEquals("STRING", parsed.shown("S", "kind"));
        assertEquals(List.of(DiagnosticCode.FEATURE_IGNORED), parsed.codes());
        assertTrue(parsed.all().get(0).message().contains("`if`, `then`, `unevaluatedProperties`"));
    }

    @Test
    void whatConstrainsWithoutShapingIsKeptForTheComment() {
        Parsed parsed = schemas("""
                S:
                  type: object
                  properties:
                    mixed: { enum: [1, two, true] }
                    text: { type: string, not: { enum: [bad] }, const: good, minLength: 2 }
                    level: { type: string, enum: [low] }
                    never: false
                """);
        assertEquals(List.of("enum"), keywords(parsed, "mixed"));
        assertEquals(List.of("minLength", "const", "not"), keywords(parsed, "text"));
        assertEquals(List.of(), keywords(parsed, "level"));
        assertEquals("any", parsed.shown("S", "never"));
        assertEquals(List.of(DiagnosticCode.SCHEMA_UNSUPPORTED), parsed.codes());
    }

    private static List<String> keywords(Parsed parsed, String property) {
        return List.copyOf(
                parsed.property("S", property).constraints().keywords().keySet());
    }

    private Parsed schemas(String schemas) {
        return Parsed.schemas(folder, "3.1.0", schemas);
    }
}
