package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.JsonText;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Property;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Swagger Parser loses, re-types or follows when it is given the text itself; here none of it happens. */
@Timeout(20)
class LossesOfSwaggerParserTest {

    @TempDir
    Path folder;

    private static @Nullable String open(@Nullable JsonText json) {
        return json == null ? null : json.json().open();
    }

    @Test
    void plainScalarsKeepTheirText() {
        Parsed parsed = Parsed.schemas(folder, "3.0.3", """
                Words: { type: string, enum: [yes, no, 1, 1.10, 010] }
                Mixed: { enum: [yes, no] }
                Thing:
                  properties:
                    day: { type: string, format: date, default: 2020-01-02, example: 2020-01-02 }
                    count: { type: integer, example: 1e3, maximum: 1e3 }
                    price: { type: number, default: 1.10 }
                    version: { type: string, default: 1.10 }
                """);
        assertEquals(List.of("\"yes\"", "\"no\"", "\"1\"", "\"1.10\"", "\"010\""), values(parsed, "Words"));
        assertEquals(List.of("\"yes\"", "\"no\""), values(parsed, "Mixed"));
        Property day = parsed.property("Thing", "day");
        assertEquals("\"2020-01-02\"", open(day.defaultValue()));
        assertEquals("\"2020-01-02\"", open(day.examples().get(0).value()));
        assertEquals(
                "1e3", open(parsed.property("Thing", "count").examples().get(0).value()));
        assertEquals("1.10", open(parsed.property("Thing", "price").defaultValue()));
        assertEquals("1.10", parsed.model().info().version().open());
    }

    private static List<String> values(Parsed parsed, String component) {
        return ((EnumDecl) parsed.component(component))
                .constants().stream().map(c -> c.value().json().open()).toList();
    }

    @Test
    void whatStandsBesideAReferenceIsKept() {
        Parsed parsed = Parsed.schemas(folder, "3.0.3", """
                Other: { type: object, properties: { a: { type: string } } }
                Thing:
                  properties:
                    p: { $ref: '#/components/schemas/Other', description: Beside it, nullable: true, readOnly: true }
                """);
        Property property = parsed.property("Thing", "p");
        assertEquals("Beside it", property.docs().description().open());
        assertEquals("Other?", Parsed.show(property.type()));
        assertEquals("READ_ONLY", property.access().name());
    }

    @Test
    void nothingIsFetchedAndNoForeignFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "type: object\nproperties: { leaked: {} }\n");
        Path api = Files.createDirectories(folder.resolve("api"));
        Files.createSymbolicLink(api.resolve("link.yaml"), secret);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.yaml";
            Parsed parsed =
                    Parsed.schemas(api, "3.1.0", """
                    Thing:
                      properties:
                        a: { $ref: 'REMOTE' }
                        b: { $ref: '../secret.yaml' }
                        c: { $ref: 'link.yaml' }
                        d: { $ref: 'file://FILE' }
                    """.replace("REMOTE", url).replace("FILE", secret.toString()));
            for (String name : List.of("a", "b", "c", "d")) {
                assertEquals("any", parsed.shown("Thing", name));
            }
            assertEquals(List.of(DiagnosticCode.REFERENCE_REFUSED), parsed.codes());
            assertEquals(4, parsed.all().size());
            Assertions.assertThrows(SocketTimeoutException.class, server::accept, "nobody called");
        }
    }

    @Test
    void aliasBombsEndInADiagnostic() {
        StringBuilder bomb = new StringBuilder("openapi: 3.0.3\nx0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i <= 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("x" + i + ": &a" + i + " [" + (before + ",").repeat(8) + before + "]\n");
        }
        Parsed parsed = Parsed.document(folder, bomb.toString());
        assertNull(parsed.modelOrNull());
        assertEquals(List.of(DiagnosticCode.SOURCE_LIMIT), parsed.codes());
    }

    @Test
    void yamlBeyondThreeMebibytesIsRead() {
        String filler = "# " + "filler ".repeat(60) + "\n";
        String text = filler.repeat(8_000);
        assertEquals(true, text.getBytes(StandardCharsets.UTF_8).length > 3 << 20);
        Parsed parsed = Parsed.document(folder, text + """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths: { /a: { get: { responses: { '200': { description: ok } } } } }
                """);
        assertEquals(1, parsed.model().operations().size());
    }

    @Test
    void documentsMayBeSplitOverFilesAndFolders() throws IOException {
        Files.createDirectories(folder.resolve("paths/deep"));
        Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve("paths/deep/item.yaml"), """
                get:
                  parameters: [{ $ref: '../../other.yaml#/paths/~1b~1%7Bid%7D/parameters/0' }]
                  responses:
                    '200':
                      content:
                        application/json: { schema: { $ref: '../../models/thing.yaml' } }
                """);
        Files.writeString(folder.resolve("models/thing.yaml"), """
                type: object
                properties:
                  next: { $ref: './chain.yaml#/One' }
                  self: { $ref: 'thing.yaml' }
                """);
        Files.writeString(folder.resolve("models/chain.yaml"), """
                One: { $ref: '#/Two' }
                Two: { $ref: '../other.yaml#/components/schemas/End' }
                """);
        Files.writeString(folder.resolve("other.yaml"), """
                openapi: 3.0.3
                info: { title: other, version: '1' }
                paths:
                  /b/{id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                components: { schemas: { End: { type: object, properties: { z: { type: boolean } } } } }
                """);
        Parsed parsed = Parsed.document(folder, """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths: { '/a/{id}': { $ref: 'paths/deep/item.yaml' } }
                """);
        var get = parsed.operation("GET /a/{id}");
        assertEquals("INT64", Parsed.show(get.parameters().get(0).type()));
        assertEquals(
                "models/thing.yaml#",
                Parsed.show(get.responses().get(0).contents().get(0).type()));
        ObjectDecl thing = (ObjectDecl) parsed.model().types().stream()
                .filter(t -> t.id().value().equals("models/thing.yaml#"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("models/chain.yaml#/One", "models/thing.yaml#"),
                thing.properties().stream().map(p -> Parsed.show(p.type())).toList());
        assertEquals(
                true,
                parsed.model().types().stream()
                        .anyMatch(t -> Objects.equals(t.id().value(), "other.yaml#/components/schemas/End")));
        assertEquals(
                List.of(),
                parsed.all().stream()
                        .filter(d -> !d.message().contains("description"))
                        .toList());
    }

    @Test
    void swaggerParsersComplaintsAreLocated() {
        Parsed parsed = Parsed.document(folder, """
                openapi: 3.1.0
                info: { title: t }
                paths:
                  /a/b:
                    get:
                      parameters:
                        - { name: x, in: quer, schema: {} }
                      responses:
                        '200':
                          headers: {}
                """);
        List<String> places = parsed.all().stream()
                .map(d -> d.location().line() + " " + d.location().pointer())
                .distinct()
                .toList();
        assertEquals(
                List.of("2 /info", "7 /paths/~1a~1b/get/parameters/0", "9 /paths/~1a~1b/get/responses/200"), places);
    }
}
