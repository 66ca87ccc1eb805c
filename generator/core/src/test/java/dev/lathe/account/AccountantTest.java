package dev.lathe.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountantTest {

    private static final Path CASE = document("left-out");

    @TempDir
    Path folder;

    private final AccountedRun run = AccountedRun.of(CASE, null);

    private static Path document(String trait) {
        return Path.of("src", "test", "resources", "cases", trait, "openapi.yaml");
    }

    private static Account account(AccountedRun run) {
        return Objects.requireNonNull(run.account(), () -> run.diagnostics().toString());
    }

    private Entry entry(String pointer) {
        return account(run).entries().stream()
                .filter(entry -> entry.place().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account(run).entries()));
    }

    private Diagnostic reason(String pointer) {
        return Objects.requireNonNull(
                entry(pointer).reason(), () -> entry(pointer).toString());
    }

    @Test
    void theSumsAddUp() {
        assertEquals(
                List.of(
                        "operations 3 = 3 emitted + 0 left out",
                        "callbacks 2 = 0 emitted + 2 left out",
                        "schemas 6 = 5 emitted + 1 left out",
                        "media types 9 = 7 emitted + 2 left out",
                        "security schemes 3 = 2 emitted + 1 left out"),
                account(run).tallies().stream().map(Tally::toString).toList());
        assertEquals(List.of(), run.of(DiagnosticCode.UNACCOUNTED));
    }

    @Test
    void anOperationCountsAtItsPathEvenWhenItsItemStandsElsewhere() {
        assertEquals(Fate.METHOD, entry("/paths/~1dogs/get").fate());
    }

    @Test
    void schemasAreTypesOrWhatTheyStandForAlsoWhenNothingRefersToThem() {
        assertEquals(Fate.TYPE, entry("/components/schemas/Pet").fate());
        assertEquals(Fate.STAND_IN, entry("/components/schemas/Name").fate());
        assertEquals(Fate.TYPE, entry("/components/schemas/Unreferenced").fate());
    }

    @Test
    void aSchemaOfWhichNothingIsLeftIsLeftOut() {
        assertEquals(
                DiagnosticCode.REFERENCE_DANGLING,
                reason("/components/schemas/Nowhere").code());
    }

    @Test
    void anotherFormOfTheSameBodyIsANote() {
        Diagnostic xml = reason("/paths/~1pets/post/requestBody/content/application~1xml");
        assertEquals(DiagnosticCode.MEDIA_TYPE_UNUSED, xml.code());
        assertEquals(Severity.NOTE, xml.severity());
        assertEquals(
                Severity.NOTE,
                reason("/components/responses/Pets/content/text~1csv").severity());
    }

    @Test
    void everySuccessIsReadWhetherItsTypeIsTheSameOrAnother() {
        String answers = "/paths/~1pets/post/responses/";
        assertEquals(
                Fate.VALUE, entry(answers + "200/content/application~1json").fate());
        assertEquals(
                Fate.VALUE, entry(answers + "201/content/application~1json").fate());
        assertEquals(
                Fate.VALUE, entry(answers + "202/content/application~1json").fate());
    }

    @Test
    void anotherSuccessOfAListInPagesIsLeftOutAndSoIsABodyWhereHttpHasNone() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: { title: t, version: '1' }
                paths:
                  /things:
                    get:
                      parameters:
                        - { name: starting_after, in: query, schema: { type: string } }
                        - { name: limit, in: query, schema: { type: integer } }
                      responses:
                        '200':
                          description: d
                          content:
                            application/json:
                              schema:
                                type: object
                                required: [data, has_more]
                                properties:
                                  has_more: { type: boolean }
                                  data: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                        '206': { description: d, content: { application/json: { schema: { type: string } } } }
                        '204': { description: d, content: { application/json: { schema: { type: string } } } }
                components:
                  schemas:
                    Thing: { type: object, required: [id], properties: { id: { type: string } } }
                """);
        List<String> left = account(AccountedRun.of(document, null)).leftOut().stream()
                .map(entry -> shown(entry) + " "
                        + Objects.requireNonNull(entry.reason()).severity())
                .toList();
        assertEquals(
                List.of(
                        "/paths/~1things/get/responses/204/content/application~1json LP003 WARNING",
                        "/paths/~1things/get/responses/206/content/application~1json LA001 WARNING"),
                left.stream().sorted().toList());
    }

    @Test
    void aFailureIsATypedErrorOrTheBodyOfTheException() {
        String content = "/components/responses/Problem/content/";
        assertEquals(Fate.VALUE, entry(content + "application~1problem+json").fate());
        assertEquals(Fate.RAW, entry(content + "text~1html").fate());
    }

    @Test
    void callbacksAndWebhooksWithoutJsonAreLeftOut() {
        assertEquals(
                DiagnosticCode.NOTHING_TO_PARSE,
                reason("/webhooks/petGone/post").code());
        assertEquals(
                DiagnosticCode.NOTHING_TO_PARSE,
                reason("/paths/~1pets/post/callbacks/done/{$request.body#~1url}/post")
                        .code());
    }

    @Test
    void callbacksAndWebhooksWithJsonAreParsed() {
        Account callbacks = account(AccountedRun.of(document("callbacks"), null));
        assertEquals(
                List.of("/paths/~1parcels/post/callbacks/word/{$request.query.url}/post LA004"),
                callbacks.leftOut().stream().map(AccountantTest::shown).toList());
        Account webhooks = account(AccountedRun.of(document("webhooks"), null));
        assertEquals(
                List.of("/webhooks/ping/get LA004"),
                webhooks.leftOut().stream().map(AccountantTest::shown).toList());
        assertEquals(
                "callbacks 4 = 3 emitted + 1 left out",
                webhooks.tallies().get(1).toString());
    }

    @Test
    void aCredentialThatNothingAsksForIsANoteAndOneOfASingleOperationIsEmitted() {
        assertEquals(Fate.CREDENTIAL, entry("/components/securitySchemes/token").fate());
        assertEquals(Severity.NOTE, reason("/components/securitySchemes/unused").severity());
        assertEquals(Fate.CREDENTIAL, entry("/components/securitySchemes/rare").fate());
    }

    @Test
    void whatNoRequestCarriesIsAWarningAndTokensAreCredentials() {
        AccountedRun signing = AccountedRun.of(
                Path.of("src", "test", "resources", "cases", "security-per-operation", "openapi.yaml"), null);
        List<String> left = account(signing).leftOut().stream()
                .filter(entry -> entry.kind() == Kind.SECURITY_SCHEME)
                .map(entry -> shown(entry) + " "
                        + Objects.requireNonNull(entry.reason()).severity())
                .toList();
        assertTrue(left.contains("/components/securitySchemes/digest LA002 WARNING"), left::toString);
        assertTrue(left.contains("/components/securitySchemes/certificate LA002 WARNING"), left::toString);
        assertTrue(
                left.stream().noneMatch(line -> line.contains("/identity") || line.contains("/login")), left::toString);
    }

    @Test
    void xmlWithoutAnotherFormIsRawAndNoted() {
        AccountedRun xml = AccountedRun.of(Path.of("src", "test", "resources", "cases", "xml", "openapi.yaml"), null);
        assertEquals(
                List.of(
                        "/paths/~1orders/post/requestBody/content/application~1xml NOTE",
                        "/paths/~1orders/post/responses/200/content/application~1soap+xml NOTE"),
                xml.of(DiagnosticCode.FEATURE_IGNORED).stream()
                        .map(note -> note.location().pointer() + " " + note.severity())
                        .toList());
    }

    @Test
    void whatLatheYamlSkipsOrForgetsIsLeftOutWithItsMediaTypes() throws IOException {
        Path config = Files.writeString(folder.resolve("lathe.yaml"), """
                lathe: 1
                client: Pets
                resources:
                  pets: { methods: { add: POST /pets } }
                skip: [GET /pets]
                """);
        AccountedRun configured = AccountedRun.of(CASE, config);
        assertEquals(
                List.of("/paths/~1dogs/get LP011", "/paths/~1pets/get LP030"),
                account(configured).leftOut().stream()
                        .filter(entry -> entry.kind() == Kind.OPERATION)
                        .map(AccountantTest::shown)
                        .toList());
        assertTrue(
                account(configured).leftOut().stream()
                        .map(AccountantTest::shown)
                        .toList()
                        .contains("/components/responses/Pets/content/application~1json LP030"),
                () -> account(configured).leftOut().toString());
    }

    @Test
    void operationsCountAlsoWhereAnotherPathWasTakenForTheirs() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths:
                  bare:
                    get: { responses: { '204': { description: d } } }
                  /a/{.id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get: { responses: { '204': { description: d } } }
                """);
        AccountedRun later = AccountedRun.of(document, null);
        assertEquals(
                "operations 2 = 2 emitted + 0 left out",
                account(later).tallies().get(0).toString());
        assertEquals(List.of(), later.of(DiagnosticCode.UNACCOUNTED));
    }

    @Test
    void verbsThatNothingCanSendAreLeftOut() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.2.0
                info: { title: t, version: '1' }
                paths:
                  /a:
                    get: { responses: { '204': { description: d } } }
                    query: { responses: { '200': { description: d, content: { application/json: {} } } } }
                    additionalOperations:
                      LINK: { responses: { '204': { description: d } } }
                """);
        AccountedRun later = AccountedRun.of(document, null);
        assertEquals(
                List.of(
                        "/paths/~1a/additionalOperations/LINK LP008",
                        "/paths/~1a/query LP008",
                        "/paths/~1a/query/responses/200/content/application~1json LP008"),
                account(later).leftOut().stream().map(AccountantTest::shown).toList());
    }

    @Test
    void whatVanishedWithoutAWordIsNotPassedOver() throws IOException {
        String more = Files.readString(CASE)
                .replace("webhooks:\n", "  /lost: { put: { responses: {} } }\nwebhooks:\n")
                .replace("  schemas:\n", "  schemas:\n    Lost: { type: object }\n");
        Path document = Files.writeString(folder.resolve("openapi.yaml"), more);
        assertEquals(
                List.of("/paths/~1lost/put LA003", "/components/schemas/Lost LA003"),
                run.of(document).leftOut().stream()
                        .map(AccountantTest::shown)
                        .filter(line -> line.contains("~1lost/") || line.contains("/Lost"))
                        .toList());
    }

    private static String shown(Entry entry) {
        Diagnostic reason = Objects.requireNonNull(entry.reason());
        return entry.place().pointer() + " " + reason.code().id();
    }
}
