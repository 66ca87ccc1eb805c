package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Severity;
import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recognised of the documents under {@code cases}, and what lathe.yaml and extensions make of it. */
class PageRecognitionTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @TempDir
    Path folder;

    private Parsed parsed(String trait, @Nullable String lathesYaml) {
        try {
            return Parsed.document(folder, Files.readString(CASES.resolve(trait).resolve("openapi.yaml")), lathesYaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code GET /repos LinkPage /items}, one line per method that pages. */
    private static List<String> paged(Parsed parsed) {
        List<String> lines = new ArrayList<>();
        collect(parsed.model().root(), parsed, lines);
        return lines.stream().sorted().toList();
    }

    private static void collect(Resource resource, Parsed parsed, List<String> lines) {
        for (Method method : resource.methods()) {
            Pagination pages = method.pagination();
            if (pages != null) {
                lines.add((spelled(method, parsed) + " " + title(pages, parsed) + " "
                                + pages.items().open())
                        .strip());
            }
        }
        resource.children().forEach(child -> collect(child, parsed, lines));
    }

    private static String spelled(Method method, Parsed parsed) {
        return parsed.model().operations().stream()
                .filter(operation -> operation.id().equals(method.operation()))
                .map((Operation operation) ->
                        operation.verb() + " " + operation.path().open())
                .findFirst()
                .orElseThrow();
    }

    private static String title(Pagination pages, Parsed parsed) {
        return parsed.model().paginationSchemes().stream()
                .filter(scheme -> scheme.name().equals(pages.scheme()))
                .map(scheme -> scheme.title().open())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pages-by-last-id        | GET /charges LastIdPage /data
            pages-by-link-header    | GET /repos LinkPage; GET /runs LinkPage /runs; GET /users LinkPage
            pages-by-next-url       | GET /calls.json NextUrlPageByNextPageUri /calls; GET /teams NextUrlPageByOdataNextLink /value; GET /v2/droplets NextUrlPage /droplets; GET /v2/images NextUrlPage /images
            pages-by-cursor         | GET /conversations.list CursorPageByCursor /channels; GET /files CursorPageByAfter /data; GET /folders CursorPageByMarker /entries; GET /pods CursorPageByContinue /items; GET /tasks CursorPage /data
            pages-by-cursor-in-body | POST /v2/orders/search CursorPage /orders; POST /v2/refunds/search CursorPage /orders
            pages-by-number         | GET /books PageNumberPageByPage /books; GET /loans PageNumberPageByPageNumber /results; GET /readers PageNumberPageByPage2 /content; GET /shelves PageNumberPageByPage3
            pages-by-offset         | GET /folders/{folder_id}/items OffsetPage /entries; GET /issues OffsetPageByStartAt /values
            """)
    void eachFamilyIsRecognised(String trait, String expected) {
        Parsed parsed = parsed(trait, null);
        assertEquals(expected, String.join("; ", paged(parsed)));
        assertEquals(List.of(DiagnosticCode.PAGINATION_RECOGNISED), parsed.codes());
    }

    @Test
    void whatIsUnclearIsLeftAlone() {
        Parsed parsed = parsed("pages-unclear", null);
        assertEquals(List.of(), paged(parsed));
        assertEquals(List.of(), parsed.model().paginationSchemes());
        assertEquals(List.of(), parsed.codes());
    }

    @Test
    void eachSchemeIsReportedOnceWithItsReasonAndTheWayToOverruleIt() {
        List<Diagnostic> found = parsed("pages-by-link-header", null).all();
        assertEquals(1, found.size());
        Diagnostic note = found.get(0);
        assertEquals(Severity.NOTE, note.severity());
        assertTrue(note.message().startsWith("3 lists page as LinkPage (recognised): answers come with `Link:"));
        assertTrue(note.message().contains("lathe.yaml"));
        assertEquals("/paths/~1repos/get", note.location().pointer());
    }

    @Test
    void schemesSayWhereTheyComeFrom() {
        List<PaginationScheme> schemes =
                parsed("pages-by-next-url", null).model().paginationSchemes();
        assertEquals(
                List.of(PaginationScheme.Origin.RECOGNISED, PaginationScheme.Origin.HINTED),
                schemes.stream().map(PaginationScheme::origin).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({"pagination: none", "pages: none"})
    void recognitionCanBeSwitchedOff(String setting) {
        Parsed parsed = parsed("pages-by-link-header", "lathe: 1\n" + setting + "\n");
        assertEquals(List.of(), paged(parsed));
        assertEquals(List.of(), parsed.codes());
    }

    @Test
    void lathesYamlDecidesAboutSingleOperations() {
        String yaml = """
                lathe: 1
                pagination:
                  Numbered: { page-number: { parameter: page, size: per_page }, stop: [empty-page] }
                pages:
                  GET /repos: none
                  "GET /runs": { scheme: Numbered, items: /runs, repeat: end }
                """;
        Parsed parsed = parsed("pages-by-link-header", yaml);
        assertEquals(List.of("GET /runs Numbered /runs", "GET /users LinkPage"), paged(parsed));
        assertFalse(parsed.diagnostics().hasErrors());
    }

    @Test
    void aSchemeOfLathesYamlThatAsksAlikeGivesItsName() {
        Parsed parsed = parsed(
                "pages-by-last-id",
                "lathe: 1\npagination:\n  Shop: { last-item: { parameter: starting_after, id: /id } }\n");
        assertEquals(List.of("GET /charges Shop /data"), paged(parsed));
        assertEquals(1, parsed.model().paginationSchemes().size());
    }

    @Test
    void whatLathesYamlSaysOfUnknownOperationsAndSchemesIsAnError() {
        Parsed operation = parsed("pages-by-last-id", "lathe: 1\npages: { GET /charge: none }\n");
        assertTrue(operation.codes().contains(DiagnosticCode.OPERATION_UNKNOWN));
        Parsed scheme = parsed("pages-by-last-id", "lathe: 1\npages: { GET /charges: Other }\n");
        assertTrue(scheme.codes().contains(DiagnosticCode.CONFIG_UNKNOWN_NAME));
    }

    private Parsed hinted(String extension) {
        return Parsed.document(folder, """
                openapi: 3.1.0
                info: { title: Hinted, version: "1" }
                x-fern-pagination: { cursor: $request.from, next_cursor: $response.more.token, results: $response.things }
                paths:
                  /things:
                    get:
                      %s
                      parameters:
                        - { name: from, in: query, schema: { type: string } }
                        - { name: nr, in: query, schema: { type: integer } }
                      responses:
                        '200':
                          description: Things.
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  things: { type: array, items: { type: object, properties: { at: { type: string } } } }
                                  others: { type: array, items: { type: string } }
                                  more: { type: object, properties: { token: { type: string }, link: { type: string } } }
                """.replace("%s", extension));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CursorPage  | x-fern-pagination: true
            PageNumberPage | x-fern-pagination: { offset: $request.nr, results: $response.things }
            OffsetPage  | x-fern-pagination: { offset: $request.nr, step: $request.nr, results: $response.things }
            NextUrlPage | x-fern-pagination: { next_uri: $response.more.link, results: $response.things }
            CursorPage  | x-speakeasy-pagination: { type: cursor, inputs: [{ name: from, in: parameters, type: cursor }], outputs: { results: $.things, nextCursor: $.more.token } }
            LastIdPage  | x-speakeasy-pagination: { type: cursor, inputs: [{ name: from, in: parameters, type: cursor }], outputs: { results: $.things, nextCursor: '$.things[-1].at' } }
            NextUrlPage | x-speakeasy-pagination: { type: url, outputs: { results: $.things, nextUrl: $.more.link } }
            PageNumberPage | x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: nr, in: parameters, type: page }], outputs: { results: $.things } }
            OffsetPage  | x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: nr, in: parameters, type: offset }], outputs: { results: $.things } }
            NextUrlPage | x-ms-pageable: { itemName: things, nextLinkName: more }
            SinglePage  | x-ms-pageable: { itemName: things, nextLinkName: null }
            """)
    void hintsForOtherToolsAreUnderstood(String title, String extension) {
        Parsed parsed = hinted(extension);
        assertEquals(List.of("GET /things " + title + " /things"), paged(parsed));
        assertEquals(List.of(DiagnosticCode.PAGINATION_RECOGNISED), parsed.codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-ms-pageable: { nextLinkName: more }
            x-ms-pageable: { itemName: things }
            x-fern-pagination: { cursor: $request.nothing, next_cursor: $response.more.token, results: $response.things }
            x-speakeasy-pagination: { type: spiral, outputs: { results: $.things } }
            x-speakeasy-pagination: { type: url, outputs: { results: $.things, nextUrl: '$..link' } }
            """)
    void hintsThatDoNotFitAreReportedAtTheirPlace(String extension) {
        Parsed parsed = hinted(extension);
        assertEquals(List.of(), paged(parsed));
        assertEquals(List.of(DiagnosticCode.PAGINATION_HINT_UNUSABLE), parsed.codes());
        Diagnostic found = parsed.all().get(0);
        assertTrue(found.location().pointer().startsWith("/paths/~1things/get/x-"), found.toString());
        assertFalse(found.remedy().isEmpty());
    }
}
