package dev.lathe.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Swagger2DocumentTest {

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private SourceDocument load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), "swagger: '2.0'\n" + text);
        return Objects.requireNonNull(SpecLoader.load(new SourceRequest(file, List.of()), diagnostics));
    }

    private static Element at(SourceDocument document, String pointer) {
        return Objects.requireNonNull(
                document.find(Pointer.tokens(pointer)),
                () -> Json.minified(document.root().node()));
    }

    private static String json(SourceDocument document, String pointer) {
        return Json.minified(at(document, pointer).node()).replace('"', '\'');
    }

    private static String followed(SourceDocument document, String pointer) {
        return Json.minified(Objects.requireNonNull(document.follow(at(document, pointer)))
                        .node())
                .replace('"', '\'');
    }

    @Test
    void whatMovedIsReportedWhereItIsWritten() throws IOException {
        SourceDocument document = load("""
                paths:
                  /a:
                    post:
                      parameters:
                      - { name: body, in: body, schema: { type: string } }
                      - { name: n, in: query, type: array, items: { type: long } }
                      responses: { '200': { schema: { type: strange } } }
                definitions:
                  A: { properties: { x: { type: odd } } }
                """);
        assertEquals(
                folder.resolve("api.yaml") + ":10:3#/definitions/A",
                at(document, "/components/schemas/A").location().toString());
        assertEquals(
                "/definitions/A/properties/x",
                at(document, "/components/schemas/A/properties/x").location().pointer());
        assertEquals(
                "/paths/~1a/post/parameters/1/items",
                at(document, "/paths/~1a/post/parameters/0/schema/items")
                        .location()
                        .pointer());
        assertEquals(
                "/paths/~1a/post/parameters/0/schema",
                at(document, "/paths/~1a/post/requestBody/content/application~1json/schema")
                        .location()
                        .pointer());
        assertEquals(
                "/paths/~1a/post/responses/200/schema",
                at(document, "/paths/~1a/post/responses/200/content/application~1json/schema")
                        .location()
                        .pointer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host: a.example; basePath: v1/ | [{'url':'https://a.example/v1'}]",
                "host: a.example; schemes: [http, ws, https] | [{'url':'https://a.example'},{'url':'http://a.example'}]",
                "basePath: /v1 | [{'url':'/v1'}]",
                "host: http://a.example/ | [{'url':'https://a.example'}]",
                "schemes: [http] | [{'url':'/'}]",
            })
    void hostBasePathAndSchemesAreServers(String text, String servers) throws IOException {
        assertEquals(servers, json(load(text.replace("; ", "\n") + "\npaths: {}\n"), "/servers"));
    }

    @Test
    void anOperationWithSchemesOfItsOwnHasServersOfItsOwn() throws IOException {
        SourceDocument document = load("""
                host: a.example
                schemes: [https]
                paths:
                  /a: { get: { schemes: [http], responses: {} }, put: { schemes: [https], responses: {} } }
                """);
        assertEquals("[{'url':'http://a.example'}]", json(document, "/paths/~1a/get/servers"));
        assertEquals("{'responses':{}}", json(document, "/paths/~1a/put"));
    }

    @Test
    void aSchemaOfSeveralMediaTypesIsWrittenOnce() throws IOException {
        SourceDocument document = load("""
                consumes: [application/json, text/json]
                paths:
                  /a:
                    put:
                      parameters: [{ name: b, in: body, required: true, schema: { properties: { x: {} } } }]
                      responses: { '200': { schema: { type: array, items: {} } } }
                """);
        assertEquals(
                "{'required':true,'content':{'application/json':{'schema':{'properties':{'x':{}}}},'text/json':{'schema':"
                        + "{'$ref':'#/paths/~1a/put/requestBody/content/application~1json/schema'}}}}",
                json(document, "/paths/~1a/put/requestBody"));
        assertEquals(
                "{'properties':{'x':{}}}", followed(document, "/paths/~1a/put/requestBody/content/text~1json/schema"));
    }

    @Test
    void aSharedPartIsCopiedWhereTheMediaTypesDiffer() throws IOException {
        SourceDocument document = load("""
                parameters: { b: { name: b, in: body, schema: { type: object } } }
                responses: { r: { description: d, schema: { type: object } } }
                paths:
                  /a:
                    put:
                      consumes: [text/json]
                      produces: [text/json]
                      parameters: [{ $ref: '#/parameters/b' }]
                      responses: { '200': { $ref: '#/responses/r' } }
                    post:
                      parameters: [{ $ref: '#/parameters/b' }]
                      responses: { '200': { $ref: '#/responses/r' } }
                """);
        assertEquals("{'$ref':'#/parameters/b'}", json(document, "/paths/~1a/post/requestBody"));
        assertEquals(
                "{'content':{'application/json':{'schema':{'type':'object'}}}}",
                followed(document, "/paths/~1a/post/requestBody"));
        String own = "{'content':{'text/json':{'schema':{'$ref':'#/parameters/b/schema'}}}}";
        assertEquals(own, json(document, "/paths/~1a/put/requestBody"));
        assertEquals(
                "{'description':'d','content':{'text/json':{'schema':{'$ref':'#/responses/r/schema'}}}}",
                json(document, "/paths/~1a/put/responses/200"));
        assertEquals("{'type':'object'}", followed(document, "/paths/~1a/put/responses/200/content/text~1json/schema"));
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void filesThatItRefersToAreShownTheSameWay() throws IOException {
        Files.createDirectories(folder.resolve("common"));
        Files.writeString(folder.resolve("common/types.yaml"), """
                swagger: '2.0'
                parameters:
                  sub: { name: sub, in: path, required: true, type: string }
                  entity: { name: entity, in: body, schema: { $ref: '#/definitions/E' } }
                definitions:
                  E: { discriminator: kind, properties: { kind: { type: string, x-nullable: true } } }
                """);
        Files.writeString(folder.resolve("common/bare.yaml"), """
                description: No version here
                schema: { type: file }
                """);
        SourceDocument document = load("""
                paths:
                  /a/{sub}:
                    parameters: [{ $ref: 'common/types.yaml#/parameters/sub' }]
                    put:
                      parameters: [{ $ref: 'common/types.yaml#/parameters/entity' }]
                      responses: { '200': { $ref: common/bare.yaml } }
                """);
        assertEquals(
                "{'name':'sub','in':'path','required':true,'schema':{'type':'string'}}",
                followed(document, "/paths/~1a~1{sub}/parameters/0"));
        assertEquals(
                "{'discriminator':{'propertyName':'kind'},'properties':{'kind':"
                        + "{'type':'string','x-nullable':true,'nullable':true}}}",
                followed(document, "/paths/~1a~1{sub}/put/requestBody/content/application~1json/schema"));
        assertEquals(
                "{'description':'No version here','content':{'application/octet-stream':"
                        + "{'schema':{'type':'string','format':'binary'}}}}",
                followed(document, "/paths/~1a~1{sub}/put/responses/200"));
        assertEquals(List.of(), diagnostics.sorted());
    }

    @ParameterizedTest
    @CsvSource({"query,tsv", "header,pipes", "path,ssv"})
    void listsWithoutAStyleAreTexts(String place, String format) throws IOException {
        SourceDocument document = load("paths: { /a: { get: { parameters: [{ name: n, in: " + place
                + ", type: array, items: { type: string }, collectionFormat: " + format + " }], responses: {} } } }\n");
        assertEquals("{'type':'string'}", json(document, "/paths/~1a/get/parameters/0/schema"));
        Diagnostic only = diagnostics.sorted().get(0);
        assertEquals(DiagnosticCode.PARAMETER_REPAIRED, only.code());
        assertEquals("/paths/~1a/get/parameters/0", only.location().pointer());
    }

    @Test
    void fieldsOfFormsMakeOneBody() throws IOException {
        SourceDocument document = load("""
                parameters: { token: { name: token, in: formData, type: string, required: true } }
                paths:
                  /a:
                    parameters: [{ $ref: '#/parameters/token' }, { name: old, in: formData, type: integer }]
                    post:
                      parameters:
                      - { name: old, in: formData, type: string }
                      - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: pipes }
                """);
        assertEquals(
                "{'required':true,'content':{'application/x-www-form-urlencoded':{'schema':{'type':'object','required':"
                        + "['token'],'properties':{'token':{'type':'string'},'old':{'type':'string'},'tags':{'type':"
                        + "'array','items':{'type':'string'}}}},'encoding':{'tags':{'style':'pipeDelimited','explode':"
                        + "false}}}}}",
                json(document, "/paths/~1a/post/requestBody"));
    }

    @Test
    void twoBodiesAreOneTooMany() throws IOException {
        SourceDocument document = load("paths: { /a: { post: { parameters: [{ name: a, in: body, schema: {} },"
                + " { name: b, in: formData, type: string }] } } }\n");
        assertEquals("{'content':{'application/json':{'schema':{}}}}", json(document, "/paths/~1a/post/requestBody"));
        assertEquals(
                DiagnosticCode.STRUCTURE_INVALID, diagnostics.sorted().get(0).code());
    }
}
