package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Content;
import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterStyle.Explode;
import dev.lathe.model.ParameterStyle.Style;
import dev.lathe.model.Presence;
import dev.lathe.model.Resource;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationMappingTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: Test, version: 1.10 }
            servers: [{ url: 'https://{r}.example.com', variables: { r: { default: eu, enum: [eu, us] } } }]
            security: [{ token: [] }, { email: [], key: [] }]
            paths:
              /accounts/{account_id}/tokens:
                parameters:
                  - $ref: '#/components/parameters/AccountId'
                get:
                  operationId: tokens-list
                  summary: List tokens
                  x-lathe-permissions: [Read]
                  parameters:
                    - { name: page, in: query, schema: { type: number, multipleOf: 1, default: 1 } }
                    - name: id.not
                      in: query
                      explode: false
                      x-lathe-group: { component: id, member: not, type: TextFilter }
                      schema: { type: array, items: { type: string } }
                    - { name: Accept, in: header, schema: { type: string } }
                  responses:
                    '200':
                      description: Fine.
                      headers: { X-Id: { schema: { type: string } } }
                      content:
                        application/json:
                          schema:
                            allOf:
                              - $ref: '#/components/schemas/Envelope'
                              - properties:
                                  result: { type: array, items: { properties: { id: { type: string } } } }
                          examples: { one: { summary: One., value: { result: [{ id: a, n: 1.10 }] } } }
                    4XX: { description: Bad., content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } }
                post:
                  requestBody:
                    required: true
                    content: { application/json: { schema: { properties: { name: { type: string } } } } }
                  responses:
                    '204': { description: Nothing. }
            components:
              parameters:
                AccountId: { name: account_id, in: path, required: true, schema: { type: string, maxLength: 32 } }
              schemas:
                Envelope:
                  required: [success, errors]
                  properties:
                    success: { type: boolean }
                    errors: { type: array, items: { properties: { code: { type: integer } } } }
                    result_info: { properties: { page: { type: integer } } }
              securitySchemes:
                token: { type: http, scheme: Bearer }
                email: { type: apiKey, in: header, name: X-Email }
                key: { type: apiKey, in: header, name: X-Key }
            """;
    private static final String CONFIG = """
            lathe: 1
            client: Test
            authentication: [[token]]
            environment: { TOKEN: { credential: token }, URL: { use: base-url } }
            envelope: { result: result, success: success, errors: errors, problem: { code: /code } }
            pagination:
              Pages: { items: /result, info: /result_info, page-number: { parameter: page }, stop: [empty-page] }
            resources:
              accounts:
                resources:
                  tokens:
                    methods:
                      list: { operation: tokens-list, pages: Pages, repeat: end, aliases: [all] }
                      items: { operation: 'GET /accounts/{account_id}/tokens', returns: items }
                      create: POST /accounts/{account_id}/tokens
            """;
    private static final String LIST = "GET /accounts/{account_id}/tokens";

    @TempDir
    Path folder;

    private Parsed configured() {
        Parsed parsed = Parsed.document(folder, DOCUMENT, CONFIG);
        assertTrue(
                parsed.all().stream().allMatch(d -> d.code() == DiagnosticCode.PARAMETER_LEFT_OUT),
                parsed.all().toString());
        return parsed;
    }

    @Test
    void parametersAreJoinedFromPathAndOperation() {
        List<Parameter> parameters = configured().operation(LIST).parameters();
        assertEquals(
                List.of("account_id", "page", "id.not"),
                parameters.stream().map(p -> p.name().open()).toList());
        assertEquals(Presence.REQUIRED, parameters.get(0).presence());
        assertEquals("INT64", Parsed.show(parameters.get(1).type()));
        assertEquals(Style.FORM, parameters.get(1).style().style());
        assertEquals(Explode.EXPLODED, parameters.get(1).style().explode());
        assertEquals(Explode.JOINED, parameters.get(2).style().explode());
        assertEquals(
                "not",
                Objects.requireNonNull(parameters.get(2).group()).member().open());
    }

    @Test
    void successIsUnwrappedAndFailureStaysWhole() {
        Operation list = configured().operation(LIST);
        Content answer = list.responses().get(0).contents().get(0);
        assertEquals(Content.Wrapping.ENVELOPED, answer.wrapping());
        String item = "/paths/~1accounts~1{account_id}~1tokens/get/responses/200/content/application~1json/schema/"
                + "allOf/1/properties/result/items";
        assertEquals("[" + item + "]", Parsed.show(answer.type()));
        assertEquals(
                "{\"result\":[{\"id\":\"a\",\"n\":1.10}]}",
                answer.examples().get(0).value().json().open());
        Content failure = list.responses().get(1).contents().get(0);
        assertEquals(new StatusRange(400, 499), list.responses().get(1).status());
        assertEquals(Content.Wrapping.BARE, failure.wrapping());
        assertEquals("Envelope", Parsed.show(failure.type()));
        assertEquals(1, list.responses().get(0).headers().size());
        assertEquals("Read", list.permissions().get(0).open());
    }

    @Test
    void configuredMethodsPageAndHaveAliases() {
        Parsed parsed = configured();
        Resource tokens = parsed.model().root().children().get(0).children().get(0);
        Method list = tokens.methods().get(0);
        assertEquals(Method.Returns.PAGES, list.returns());
        assertEquals("List tokens", list.title().open());
        assertEquals("all", list.aliases().get(0).open());
        Pagination pages = Objects.requireNonNull(list.pagination());
        assertEquals(Pagination.Repeat.END, pages.repeat());
        assertTrue(Parsed.show(pages.item()).endsWith("/properties/result/items"), Parsed.show(pages.item()));
        assertEquals("Envelope/properties/result_info", Parsed.show(pages.info()));
        assertEquals(Method.Returns.ITEMS, tokens.methods().get(1).returns());
        assertEquals(list.operation(), tokens.methods().get(1).operation());
        assertEquals(Method.Returns.NOTHING, tokens.methods().get(2).returns());
        assertNull(tokens.methods().get(2).pagination());
    }

    @Test
    void credentialsServersAndInfoAreThere() {
        Parsed parsed = configured();
        assertEquals(
                "bearer",
                ((SecurityScheme.Http) parsed.model().securitySchemes().get(0))
                        .scheme()
                        .open());
        assertEquals(1, parsed.model().security().size());
        assertEquals(2, parsed.model().environment().size());
        assertEquals("1.10", parsed.model().info().version().open());
        assertEquals(
                2, parsed.model().servers().get(0).variables().get(0).values().size());
        assertEquals(
                2,
                Parsed.document(folder, DOCUMENT)
                        .model()
                        .security()
                        .get(1)
                        .schemeIds()
                        .size());
    }

    @Test
    void withoutConfigurationTheTreeComesFromThePaths() {
        Resource root = Parsed.document(folder, DOCUMENT).model().root();
        assertEquals("accounts", root.children().get(0).name().open());
        Resource tokens = root.children().get(0).children().get(0);
        assertEquals(
                List.of("list", "create"),
                tokens.methods().stream().map(m -> m.name().open()).toList());
    }

    @Test
    void anUnknownOperationIsAnErrorWithASuggestion() {
        Parsed parsed = Parsed.document(folder, DOCUMENT, CONFIG.replace("tokens-list", "token-list"));
        Diagnostic unknown = parsed.all().stream()
                .filter(d -> d.code() == DiagnosticCode.OPERATION_UNKNOWN)
                .findFirst()
                .orElseThrow();
        assertEquals("did you mean `tokens-list`?", unknown.remedy());
        assertEquals(13, unknown.location().line());
    }

    @Test
    void anUnlistedOperationIsReportedUnlessSkipped() {
        String shorter = CONFIG.replaceAll("(?m)^ *create:.*\\n", "");
        Parsed parsed = Parsed.document(folder, DOCUMENT, shorter);
        assertTrue(
                parsed.codes().contains(DiagnosticCode.OPERATION_UNLISTED),
                parsed.all().toString());
        Parsed skipped = Parsed.document(folder, DOCUMENT, shorter + "skip: ['POST /accounts/{account_id}/tokens']\n");
        assertEquals(List.of(DiagnosticCode.PARAMETER_LEFT_OUT, DiagnosticCode.OPERATION_SKIPPED), skipped.codes());
    }

    @Test
    void aSchemeThatDoesNotFitIsAnError() {
        Parsed parsed = Parsed.document(folder, DOCUMENT, CONFIG.replace("items: /result,", "items: /results,"));
        assertTrue(parsed.codes().contains(DiagnosticCode.PAGINATION_MISMATCH));
        assertTrue(parsed.diagnostics().hasErrors());
    }

    @Test
    void undeclaredPathParametersAreRepaired() {
        Parsed parsed = Parsed.document(folder, """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths:
                  /a/{id}:
                    get:
                      parameters: [{ name: other, in: path, required: true, schema: {} }]
                      responses: { '200': { description: d } }
                """);
        assertEquals(1, parsed.operation("GET /a/{id}").parameters().size());
        assertEquals(List.of(DiagnosticCode.PARAMETER_REPAIRED, DiagnosticCode.PARAMETER_LEFT_OUT), parsed.codes());
    }

    @Test
    void placeholdersOfOtherDialectsAreReadByTheNamesThatAreDeclared() {
        Parsed parsed = Parsed.document(folder, """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths:
                  /a/{.id*}{?page,size}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get:
                      responses: { '200': { description: d } }
                """);
        Operation operation = parsed.operation("GET /a/{id}");
        assertEquals(SpecText.of("id"), operation.parameters().get(0).name());
        assertEquals(List.of(DiagnosticCode.PARAMETER_REPAIRED), parsed.codes());
        assertEquals(6, parsed.diagnostics().sorted().get(0).location().line());
    }

    @Test
    void pathsAndOperationsMayStandInFilesOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("item.yaml"), "get: { $ref: 'get.yaml' }\n");
        Files.writeString(folder.resolve("get.yaml"), """
                parameters: [{ name: id, in: path, required: true, schema: { $ref: 'types.yaml#/Id' } }]
                responses: { '200': { description: d } }
                """);
        Files.writeString(folder.resolve("types.yaml"), "Id: { type: string }\n");
        Parsed parsed = Parsed.document(folder, """
                openapi: 3.2.0
                info: { title: t, version: '1' }
                paths: { '/a/{id}': { $ref: item.yaml } }
                """);
        Operation get = parsed.operation("GET /a/{id}");
        assertEquals("openapi.yaml#/paths/~1a~1{id}/get", get.id().value());
        assertEquals("types.yaml#/Id", Parsed.show(get.parameters().get(0).type()));
        assertEquals(List.of(DiagnosticCode.VERSION_UNSUPPORTED), parsed.codes());
    }
}
