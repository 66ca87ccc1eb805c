package dev.lathe.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class SourceDocumentTest {

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private SourceDocument load(String text) throws IOException {
        Path api = Files.createDirectories(folder.resolve("api"));
        Path file = Files.writeString(api.resolve("openapi.yaml"), text);
        return Objects.requireNonNull(SpecLoader.load(new SourceRequest(file, List.of()), diagnostics));
    }

    private Element at(SourceDocument document, String... tokens) {
        return Objects.requireNonNull(document.root().at(List.of(tokens)));
    }

    private Diagnostic only() {
        assertEquals(1, diagnostics.sorted().size(), diagnostics.sorted().toString());
        return diagnostics.sorted().get(0);
    }

    @Test
    void referencesLeadThroughFilesAndBack() throws IOException {
        SourceDocument document = load("a: { $ref: 'parts/b.yaml#/x' }\nc: { d~e/f: { deep: 1 } }\n");
        Files.createDirectories(folder.resolve("api/parts"));
        Files.writeString(folder.resolve("api/parts/b.yaml"), "x: { $ref: '../openapi.yaml#/c/d~0e~1f' }\n");
        Element target = Objects.requireNonNull(document.follow(at(document, "a")));
        assertEquals("openapi.yaml#/c/d~0e~1f", target.id());
        assertEquals("1", target.text("deep"));
        assertEquals(
                "parts/b.yaml#/x",
                Objects.requireNonNull(document.target(at(document, "a"))).id());
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void schemasAreFoundByTheAddressTheyGiveThemselves() throws IOException {
        SourceDocument document = load("""
                openapi: 3.1.0
                components:
                  schemas:
                    Pet:
                      $id: https://example.com/schemas/pet
                      properties:
                        toy: { $ref: toy }
                        tail: { $ref: '#/$defs/Tail' }
                        owner: { $ref: '#/components/schemas/Owner' }
                      $defs:
                        Tail: { $anchor: tail, type: string }
                    Toy: { $id: https://example.com/schemas/toy, type: object }
                    Owner:
                      properties:
                        pet: { $ref: 'https://example.com/schemas/pet' }
                        tail: { $ref: 'https://example.com/schemas/pet#tail' }
                        length: { $ref: 'https://example.com/schemas/pet#/$defs/Tail/type' }
                """);
        String schemas = "openapi.yaml#/components/schemas/";
        assertEquals(schemas + "Toy", id(document, "Pet", "toy"));
        assertEquals(schemas + "Pet/$defs/Tail", id(document, "Pet", "tail"));
        assertEquals(schemas + "Owner", id(document, "Pet", "owner"));
        assertEquals(schemas + "Pet", id(document, "Owner", "pet"));
        assertEquals(schemas + "Pet/$defs/Tail", id(document, "Owner", "tail"));
        assertEquals(schemas + "Pet/$defs/Tail/type", id(document, "Owner", "length"));
        assertEquals(List.of(), diagnostics.sorted());
    }

    private String id(SourceDocument document, String schema, String property) {
        Element from = at(document, "components", "schemas", schema, "properties", property);
        return Objects.requireNonNull(document.follow(from)).id();
    }

    @Test
    void anAddressThatNobodyGaveIsNotFetched() throws IOException {
        SourceDocument document = load("""
                a: { $ref: 'https://example.com/other' }
                b: { $id: 'https://example.com/b', examples: [{ $id: 'https://example.com/other' }] }
                c: { $id: '::' }
                """);
        assertNull(document.follow(at(document, "a")));
        assertEquals(DiagnosticCode.REFERENCE_REFUSED, only().code());
    }

    @Test
    void sectionsThatStandElsewhereAreSpread() throws IOException {
        Files.createDirectories(folder.resolve("api/parts"));
        Files.writeString(folder.resolve("api/parts/all.yaml"), "schemas: { $ref: 'a%20b.yaml' }\n");
        Files.writeString(folder.resolve("api/parts/a b.yaml"), "A: { $ref: 'a.yaml' }\nB: { type: object }\n");
        Files.writeString(folder.resolve("api/parts/a.yaml"), "type: string\n");
        SourceDocument document = load("""
                openapi: 3.0.3
                components: { $ref: 'parts/all.yaml' }
                """);
        Element a = at(document, "components", "schemas", "A");
        assertEquals("string", Objects.requireNonNull(document.follow(a)).text("type"));
        assertEquals(
                "parts/a b.yaml#/B",
                Objects.requireNonNull(document.follow(at(document, "components", "schemas", "B")))
                        .id());
        assertEquals(
                List.of(DiagnosticCode.STRUCTURE_REPAIRED, DiagnosticCode.STRUCTURE_REPAIRED),
                diagnostics.sorted().stream().map(Diagnostic::code).toList());
    }

    @Test
    void aSectionThatRefersToItselfStays() throws IOException {
        SourceDocument document = load("openapi: 3.0.3\ncomponents: { schemas: { $ref: '#/components/schemas' } }\n");
        assertEquals(
                "#/components/schemas", at(document, "components", "schemas").text("$ref"));
        assertEquals(DiagnosticCode.REFERENCE_CYCLE, diagnostics.sorted().get(0).code());
    }

    @Test
    void pointersWalkThroughReferencesOnTheirWay() throws IOException {
        SourceDocument document = load("a: { $ref: '#/b/c' }\nb: { $ref: '#/d' }\nd: { c: { e: 1 } }\n");
        assertEquals(
                "openapi.yaml#/d/c",
                Objects.requireNonNull(document.follow(at(document, "a"))).id());
        assertEquals(
                "openapi.yaml#/d/c",
                Objects.requireNonNull(document.find(List.of("b", "c"))).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/x.yaml",
                "https://example.com/x.yaml#/a",
                "file:///etc/passwd",
                "//host/share",
                "/etc/passwd",
                "%2fetc%2fpasswd",
                "\\\\\\\\host\\\\x",
                "../secret.yaml#/a",
                "..%2fsecret.yaml#/a",
                "link.yaml#/a",
            })
    void nothingOutsideTheFolderIsRead(String reference) throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), "a: 1\n");
        Files.createDirectories(folder.resolve("api"));
        Files.createSymbolicLink(folder.resolve("api/link.yaml"), folder.resolve("secret.yaml"));
        SourceDocument document = load("x: { $ref: \"" + reference + "\" }\n");
        assertNull(document.follow(at(document, "x")));
        assertEquals(DiagnosticCode.REFERENCE_REFUSED, only().code());
        assertEquals("/x/$ref", only().location().pointer());
        assertEquals(1, only().location().line());
    }

    @Test
    void allowedFoldersAreRead() throws IOException {
        load("{}");
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("s.yaml"), "a: 1\n");
        Path file = Files.writeString(folder.resolve("api/openapi.yaml"), "x: { $ref: '../shared/s.yaml#/a' }");
        SourceDocument document = Objects.requireNonNull(
                SpecLoader.load(new SourceRequest(file, List.of(), List.of(shared)), diagnostics));
        assertNotNull(document.follow(at(document, "x")));
    }

    @Test
    void danglingReferencesAreReportedOnce() throws IOException {
        SourceDocument document = load("x: { $ref: '#/nowhere' }\ny: { $ref: none.yaml }\n");
        assertNull(document.follow(at(document, "x")));
        assertNull(document.follow(at(document, "x")));
        assertEquals(DiagnosticCode.REFERENCE_DANGLING, only().code());
        assertNull(document.follow(at(document, "y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: { $ref: '#/x' }", "x: { $ref: '#/y' }\ny: { $ref: '#/x' }", "x: { $ref: '#/x/a' }"})
    void referencesToThemselvesEnd(String text) throws IOException {
        SourceDocument document = load(text);
        assertNull(document.follow(at(document, "x")));
        assertEquals(1, diagnostics.sorted().size());
    }
}
