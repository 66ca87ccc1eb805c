package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationResult.Status;
import dev.lathe.diagnostics.Severity;
import dev.lathe.plan.PlanJson;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.write.Changes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of the curated document, and that it is the same way every time and everywhere. */
class CuratedDocumentTest {

    @TempDir
    static Path shared;

    private static Workspace workspace = new Workspace(Path.of(""), "", null);
    private static GenerationResult first = GenerationResult.refused(List.of(), List.of());

    @BeforeAll
    static void generateOnce() throws IOException {
        workspace = Workspace.curated(shared.resolve("here"));
        first = workspace.generate();
    }

    @Test
    void everyOperationBecomesAMethodWithoutAWarning() {
        assertEquals(0, first.count(Severity.ERROR));
        assertEquals(0, first.count(Severity.WARNING));
        assertEquals(Status.DONE, first.status());
        assertEquals(29, first.statistics().operations());
        assertEquals(30, first.statistics().methods());
        assertEquals(List.of(), first.changes().deleted());
        assertFalse(first.changes().written().isEmpty());
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        SortedMap<Path, FileTime> before = times();

        Changes second = workspace.generate().changes();

        assertEquals(List.of(), second.written());
        assertEquals(List.of(), second.deleted());
        assertEquals(before, times());
    }

    @Test
    void aCheckAfterARunFindsNoDifference() {
        GenerationResult check = Lathe.generate(workspace.request(Mode.CHECK));

        assertEquals(List.of(), check.changes().differences());
        assertEquals(Status.DONE, check.status());
    }

    @Test
    void anotherLanguageZoneAndEncodingGiveTheSameBytes() throws Exception {
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");

        assertEquals(workspace.digest(), digestBy(java, shared.resolve("tr")));
    }

    @Test
    void aNewerJavaGivesTheSameBytes() throws Exception {
        List<Path> newer = newerJava();
        assumeTrue(!newer.isEmpty(), "no /usr/lib/jvm/*25* on this machine");

        assertEquals(workspace.digest(), digestBy(newer.get(0), shared.resolve("newer")));
    }

    @Test
    void thePlanSurvivesItsJson() {
        SdkPlan plan = CuratedPlan.plan();

        assertEquals(plan, PlanJson.read(PlanJson.write(plan)));
    }

    private static SortedMap<Path, FileTime> times() throws IOException {
        SortedMap<Path, FileTime> times = new TreeMap<>();
        for (Path file : workspace.files()) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    private static List<Path> newerJava() throws IOException {
        Path machines = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(machines)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(machines)) {
            return all.filter(folder -> folder.getFileName().toString().contains("25"))
                    .map(folder -> folder.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .toList();
        }
    }

    private static String digestBy(Path java, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        CuratedRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return printed.strip();
    }
}
