package dev.lathe.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.GenerationResult.Statistics;
import dev.lathe.GenerationResult.Status;
import dev.lathe.account.Account;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import dev.lathe.write.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    private static final Diagnostic ERROR = new Diagnostic(
            DiagnosticCode.DOCUMENT_INVALID,
            Severity.ERROR,
            "it is bad",
            "do better",
            new Location("openapi.yaml", "/paths", 3, 5));

    @TempDir
    Path folder;

    private Path document;
    private Path written;
    private int runs;

    @BeforeEach
    void document() throws IOException {
        document = Files.writeString(folder.resolve("openapi.yaml"), "v1");
        written = folder.resolve("out/Api.java");
    }

    @Test
    void nothingChangedNothingRuns() throws Exception {
        generate("1.0");
        generate("1.0");

        assertEquals(1, runs);
    }

    @Test
    void aChangedDocumentRunsAgain() throws Exception {
        generate("1.0");
        Files.writeString(document, "v2");
        generate("1.0");

        assertEquals(2, runs);
    }

    @Test
    void aTouchedOrMissingOutputRunsAgain() throws Exception {
        generate("1.0");
        Files.writeString(written, "edited by hand");
        generate("1.0");
        Files.delete(written);
        generate("1.0");

        assertEquals(3, runs);
    }

    @Test
    void anotherPluginVersionRunsAgain() throws Exception {
        generate("1.0");
        generate("1.1");

        assertEquals(2, runs);
    }

    @Test
    void afterAFailureTheNextRunIsNotSkipped() throws Exception {
        generate("1.0");
        Files.writeString(document, "broken");
        assertThrows(MojoFailureException.class, () -> generate("1.0", result(Status.REFUSED, List.of(ERROR))));
        assertThrows(MojoFailureException.class, () -> generate("1.0", result(Status.REFUSED, List.of(ERROR))));

        assertEquals(3, runs);
    }

    @Test
    void aRefusedDocumentNamesPlaceCodeAndRemedy() {
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> generate("1.0", result(Status.REFUSED, List.of(ERROR))));

        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("openapi.yaml:3:5#/paths: error LP001: it is bad (do better)"), message);
    }

    @Test
    void aStaleModuleShowsItsFilesTheHeadOfADiffAndTheCommand() {
        GenerationResult stale = new GenerationResult(
                Status.STALE,
                List.of(),
                new Changes(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Difference(folder.resolve("out/New.java"), Difference.Kind.MISSING, ""),
                                new Difference(
                                        folder.resolve("out/Api.java"), Difference.Kind.CHANGED, "- old\n+ new\n"))),
                new Statistics(0, 0, 0),
                Account.NONE,
                List.of(),
                null);

        String message = String.valueOf(assertThrows(MojoFailureException.class, () -> generate("1.0", stale))
                .getMessage());

        assertTrue(message.contains("missing   out/New.java"), message);
        assertTrue(message.contains("changed   out/Api.java"), message);
        assertTrue(message.contains("- old\n+ new"), message);
        assertTrue(message.contains("run mvn generate"), message);
    }

    @Test
    void anInternalErrorHasNoCauseToPrint() {
        MojoExecutionException failure = assertThrows(
                MojoExecutionException.class,
                () -> generate(
                        "1.0",
                        new GenerationResult(
                                Status.FAILED,
                                List.of(ERROR),
                                new Changes(List.of(), List.of(), List.of(), List.of()),
                                new Statistics(0, 0, 0),
                                Account.NONE,
                                List.of(),
                                new IllegalStateException())));

        assertFalse(String.valueOf(failure.getMessage()).contains("IllegalState"));
        assertNull(failure.getCause());
    }

    private void generate(String pluginVersion) throws Exception {
        generate(pluginVersion, result(Status.DONE, List.of()));
    }

    private void generate(String pluginVersion, GenerationResult result)
            throws MojoExecutionException, MojoFailureException {
        GenerationRequest request = new GenerationRequest(
                new Inputs(document, List.of(), null, null),
                new Identity("a.b", null, "1"),
                Language.JAVA,
                new Outputs(folder.resolve("out"), null, null, Shape.SOURCES),
                Mode.WRITE);
        Stamp stamp = Stamp.of(folder.resolve("target/default.stamp"), request, pluginVersion);
        new Generation(
                        asked -> produce(result),
                        new LogReport(new SystemStreamLog(), folder, folder.resolve("report.json")))
                .run(request, Optional.of(stamp));
    }

    private GenerationResult produce(GenerationResult result) {
        runs++;
        try {
            Files.createDirectories(folder.resolve("out"));
            Files.writeString(written, "generated");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private GenerationResult result(Status status, List<Diagnostic> diagnostics) {
        return new GenerationResult(
                status,
                diagnostics,
                new Changes(List.of(written), List.of(), List.of(), List.of()),
                new Statistics(1, 1, 1),
                Account.NONE,
                List.of(document),
                null);
    }
}
