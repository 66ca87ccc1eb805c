package dev.lathe.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.ConfigIndex;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {

    @TempDir
    Path folder;

    @Test
    void everyReferenceLeadsToAComponentThatIsThere() throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/pet.yaml"), """
                Pet:
                  type: object
                  properties:
                    tag: { $ref: "#/Tag" }
                    mother: { $ref: "#/Pet" }
                    same: { $ref: "../openapi.yaml#/components/schemas/Own" }
                Tag: { type: string }
                Answer:
                  description: A pet.
                  content: { application/json: { schema: { $ref: "#/Pet" } } }
                """);

        String json = bundle("""
                openapi: 3.0.0
                info: { title: t, version: "1" }
                paths:
                  /pets/{id}:
                    get:
                      parameters: [{ name: id, in: path, required: true, schema: { $ref: "#/components/schemas/Own" } }]
                      responses: { "200": { $ref: "parts/pet.yaml#/Answer" } }
                components:
                  schemas:
                    Animal: { $ref: "parts/pet.yaml#/Pet" }
                    Own: { type: string }
                """, null);

        Element root = BundleJson.read(json);
        assertEquals(
                Set.of("Animal", "Own", "Tag"),
                BundleJson.component(root, "schemas").members().keySet());
        assertEquals(
                "#/components/schemas/Animal",
                BundleJson.text(root, "components", "schemas", "Animal", "properties", "mother", "$ref"));
        assertEquals(
                "#/components/responses/Answer",
                BundleJson.text(root, "paths", "/pets/{id}", "get", "responses", "200", "$ref"));
        BundleJson.assertClosed(json);
    }

    @Test
    void operationsAreNamedByTheResourceTreeAndSkippedOnesAreGone() throws IOException {
        String json = bundle("""
                openapi: 3.0.0
                info: { title: t, version: "1" }
                paths:
                  /pets: { get: { operationId: "; drop", tags: [x], responses: { "204": { description: d } } } }
                  /secret: { get: { responses: { "204": { description: d } } } }
                """, """
                lathe: 1
                resources:
                  zoo:
                    resources:
                      pets: { methods: { list: GET /pets } }
                skip: ["GET /secret"]
                """);

        Element root = BundleJson.read(json);
        assertEquals(Set.of("/pets"), root.members("paths").keySet());
        assertEquals("zooPets_list", BundleJson.text(root, "paths", "/pets", "get", "operationId"));
        assertEquals("ZooPets", BundleJson.text(root, "paths", "/pets", "get", "tags", "0"));
        assertEquals("ZooPets", BundleJson.text(root, "tags", "0", "name"));
        assertFalse(json.contains("drop"), json);
    }

    @Test
    void namesAndTypesOfTheConfigurationAreThere() throws IOException {
        String json = bundle(
                document("3.0.0", "P: { type: object, properties: { n: { type: integer }, k: { type: string } } }"),
                """
                lathe: 1
                names: { "#/components/schemas/P": Parcel }
                types: { "#/components/schemas/P/properties/n": long }
                secrets: ["#/components/schemas/P/properties/k"]
                """);

        Element parcel = BundleJson.component(BundleJson.read(json), "schemas", "Parcel");
        assertEquals("int64", BundleJson.text(parcel, "properties", "n", "format"));
        assertEquals("password", BundleJson.text(parcel, "properties", "k", "format"));
    }

    /** What a vendor means as code must not reach a generator that believes it. */
    @Test
    void extensionsStayBehindButForNamesThatAreNames() throws IOException {
        String json = bundle("""
                openapi: 3.0.0
                info: { title: t, version: "1", x-logo: evil }
                x-top: evil
                paths:
                  /a:
                    x-path: evil
                    get:
                      x-operation-extra-annotation: evil
                      responses:
                        "200":
                          description: d
                          headers: { x-request-id: { schema: { type: string } } }
                        x-answer: evil
                components:
                  schemas:
                    A: { type: string, enum: [a, b], x-enum-varnames: [ONE, TWO], x-class-extra-annotation: evil }
                    B: { type: string, enum: [a], x-enum-varnames: ["X; evil()"] }
                    C: { type: object, properties: { x-kept: { type: string } }, example: { x-kept: v } }
                """, null);

        assertFalse(json.contains("evil"), json);
        assertTrue(json.contains("\"x-enum-varnames\":[\"ONE\",\"TWO\"]"), json);
        assertTrue(json.contains("\"x-request-id\":{"), json);
        assertTrue(json.contains("\"properties\":{\"x-kept\":"), json);
        assertTrue(json.contains("\"example\":{\"x-kept\":\"v\"}"), json);
    }

    /** Nothing that a reader might fetch or open is left, wherever it stood. */
    @Test
    void nothingLeadsOutOfTheDocument() throws IOException {
        String json = bundle("""
                openapi: 3.1.0
                info: { title: t, version: "1" }
                paths:
                  $ref: "http://evil.example/paths"
                  /a:
                    get:
                      responses:
                        "200":
                          description: d
                          content:
                            application/json:
                              schema: { $ref: "http://evil.example/schema" }
                              example: { $ref: "file:///etc/passwd" }
                components:
                  schemas:
                    A: { type: object, default: { $ref: "http://evil.example/d" }, contentSchema: { $ref: "/etc/passwd" } }
                    "B<script>": { type: string }
                    D: { oneOf: [{ $ref: "#/components/schemas/A" }], discriminator: { propertyName: p, mapping: { a: "http://evil.example/m", b: A } } }
                """, null);

        assertFalse(json.contains("evil"), json);
        assertFalse(json.contains("passwd"), json);
        assertTrue(json.contains("\"B_script_\":"), json);
        assertTrue(json.contains("\"mapping\":{\"b\":\"#/components/schemas/A\"}"), json);
        BundleJson.assertClosed(json);
    }

    @Test
    void aCallbackInsideOfItselfEnds() throws IOException {
        String json = bundle("""
                openapi: 3.0.0
                info: { title: t, version: "1" }
                paths:
                  /a:
                    post:
                      callbacks: { c: { "{$request.query.u}": { $ref: "#/paths/~1a" } } }
                      responses: { "204": { description: d } }
                """, null);

        assertTrue(json.length() < 2_000, json);
    }

    @Test
    void aSchemeKeepsItsDemandsWhateverItsName() throws IOException {
        String json = bundle("""
                openapi: 3.0.0
                info: { title: t, version: "1" }
                security: [{ "x-key (new)": [] }]
                paths:
                  /a: { get: { responses: { "204": { description: d } } } }
                components:
                  securitySchemes: { "x-key (new)": { type: apiKey, in: header, name: X-Key } }
                """, null);

        assertTrue(json.contains("\"security\":[{\"x-key_new_\":[]}]"), json);
        assertTrue(json.contains("\"securitySchemes\":{\"x-key_new_\":{"), json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { type: [string, 'null'] }                          | {"nullable":true,"type":"string"}
                    { type: 'null' }                                    | {"nullable":true}
                    { type: [string, integer] }                         | {"anyOf":[{"type":"string"},{"type":"integer"}]}
                    { anyOf: [{ type: string }, { type: 'null' }] }     | {"nullable":true,"allOf":[{"type":"string"}]}
                    { const: 1 }                                        | {"enum":[1]}
                    { type: [string, 'null'], enum: [a, null] }         | {"enum":["a"],"nullable":true,"type":"string"}
                    { type: integer, exclusiveMinimum: 1 }              | {"exclusiveMinimum":true,"type":"integer","minimum":1}
                    { type: string, contentEncoding: base64 }           | {"type":"string","format":"byte"}
                    { type: array, prefixItems: [{ type: string }] }    | {"type":"array","items":{}}
                    { $ref: '#/components/schemas/O', description: d }  | {"description":"d","allOf":[{"$ref":"#/components/schemas/O"}]}
                    { examples: [7, 8] }                                | {"example":7}
                    true                                                | {}
                    """)
    void schemasOf31AreSaidInTheWordsOf30(String schema, String expected) throws IOException {
        String json = bundle(document("3.1.0", "A: " + schema + "\n    O: { type: object }"), null);

        assertEquals("3.0.3", BundleJson.text(BundleJson.read(json), "openapi"));
        assertEquals(
                expected,
                Json.minified(BundleJson.component(BundleJson.read(json), "schemas", "A")
                        .node()));
    }

    @Test
    void theCuratedDocumentIsClosedAndWhole() {
        Path spec = Path.of("../../spec");
        Diagnostics diagnostics = new Diagnostics();
        SdkConfig config = SdkConfigReader.read(spec.resolve("lathe.yaml"), diagnostics);

        String json = bundle(spec.resolve("openapi/openapi.yaml"), config, diagnostics);

        BundleJson.assertClosed(json);
        Matcher operations =
                Pattern.compile("\"operationId\":\"([A-Za-z]+_[A-Za-z]+)\"").matcher(json);
        assertEquals(
                29, operations.results().map(found -> found.group(1)).distinct().count());
    }

    private static String document(String version, String schemas) {
        return "openapi: " + version + "\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    "
                + schemas + "\n";
    }

    private String bundle(String document, @Nullable String config) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), document);
        Diagnostics diagnostics = new Diagnostics();
        return bundle(
                file,
                config == null
                        ? SdkConfig.defaults()
                        : SdkConfigReader.read(Files.writeString(folder.resolve("lathe.yaml"), config), diagnostics),
                diagnostics);
    }

    private static String bundle(Path file, SdkConfig config, Diagnostics diagnostics) {
        SourceDocument document =
                Objects.requireNonNull(SpecLoader.load(new SourceRequest(file, List.of()), diagnostics));
        SdkModel model = OpenApiParser.parse(document, config, NameLock.empty(), diagnostics);
        assertFalse(diagnostics.hasErrors(), () -> diagnostics.sorted().toString());
        return Bundle.json(document, ConfigIndex.of(config, document, diagnostics), Objects.requireNonNull(model));
    }
}
