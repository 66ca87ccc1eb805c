package dev.lathe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.corpus.Row.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Tiny, version: "1"}
            servers: [{url: "https://tiny.example"}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "200":
                      description: one
                      content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
            """;

    @Test
    void choosesOneLargeDocumentAndThenThoseThatAddMostTraits() {
        Entry large = entry("large", 2_000_000, "oneOf");
        Entry larger = entry("larger", 9_000_000, "oneOf", "allOf", "enum");
        Entry poor = entry("poor", 10, "oneOf");
        Entry rich = entry("rich", 100_000, "allOf", "enum");
        Entry twin = entry("twin", 200_000, "allOf", "enum");
        assertEquals(List.of(large, rich), Selection.byTraits(List.of(larger, poor, twin, rich, large), 2));
    }

    @Test
    void anUnknownIdIsAnError() {
        List<Entry> all = List.of(entry("a", 1, "x"));
        assertEquals(all, Selection.named(all, Set.of("a")));
        assertThrows(IllegalArgumentException.class, () -> Selection.named(all, Set.of("a", "b")));
    }

    @Test
    void aRowReadsBackAsItWasWritten() {
        Row row = row("a", Verdict.COMPILED);
        assertEquals(row, Row.parse(row.line()));
    }

    @Test
    void theTotalCountsEveryStep() {
        Table table =
                new Table(List.of(row("a", Verdict.PASSED), row("b", Verdict.COMPILED), row("c", Verdict.NOTHING)));
        assertEquals("3 documents: 2 generated, 2 compiled, 1 passed their tests (30 tests)", table.total());
        assertTrue(table.markdown("abc", "2026-01-01").contains("| b | yes | yes | NO | 10 (2 failed) | 3/2 |"));
    }

    @Test
    void readsTheNumbersOfAReport(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("lathe-report.json");
        Files.writeString(
                report,
                "{\"account\":{\"operations\":{\"document\":3,\"emitted\":2,\"as\":{\"method\":2}}},"
                        + "\"findings\":{\"warning\":{\"LP001\":4,\"LP002\":1}}}");
        Counts counts = Counts.read(report);
        assertEquals(3, counts.at("/account/operations/document"));
        assertEquals(2, counts.at("/account/operations/emitted"));
        assertEquals(5, counts.sum("/findings/warning"));
        assertEquals(new Counts(Map.of()), Counts.read(folder.resolve("none.json")));
    }

    @Test
    void aDocumentIsGeneratedCompiledAndTestedAndNotAgain(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path document = Files.createDirectories(folder.resolve("tiny")).resolve("openapi.yaml");
        Files.writeString(document, DOCUMENT);
        List<Entry> entries = List.of(new Entry("tiny", document, 500, Set.of()));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Corpus corpus = new Corpus(folder.resolve("work"), 1, new PrintStream(printed, true, StandardCharsets.UTF_8));
        Table first = corpus.run(entries);
        assertTrue(first.isFull(), () -> printed.toString(StandardCharsets.UTF_8));
        assertTrue(first.rows().get(0).passed() > 0);
        assertTrue(first.rows().get(0).cpuMillis() > 0);
        Path log = folder.resolve("work/tiny/generate.log");
        Files.delete(log);
        assertEquals(first, corpus.run(entries));
        assertTrue(Files.notExists(log), "the second run did it again");
    }

    private static Entry entry(String id, long bytes, String... traits) {
        return new Entry(id, Path.of(id), bytes, Set.of(traits));
    }

    private static Row row(String id, Verdict verdict) {
        return new Row(id, verdict, 3, 2, 0, 1, 0, 10, verdict == Verdict.COMPILED ? 2 : 0, 1500, 2048, 5, 100);
    }
}
