package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult.Status;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatheTest {

    private static final GenerationRequest REQUEST = new GenerationRequest(
            new Inputs(Path.of("openapi.yaml"), List.of(), null, null),
            new Identity("demo", "Demo", "1.0"),
            Language.JAVA,
            new Outputs(Path.of("out"), null, null, Shape.SOURCES),
            Mode.WRITE);

    @Test
    void aMistakeOfOursIsOneDiagnosticAndNotAStackTrace() {
        IllegalStateException mistake = new IllegalStateException("secret detail of the document");

        GenerationResult result = new Lathe((request, diagnostics, progress) -> {
                    throw mistake;
                })
                .run(REQUEST, stage -> {});

        assertEquals(Status.FAILED, result.status());
        assertEquals(1, result.diagnostics().size());
        Diagnostic only = result.diagnostics().get(0);
        assertEquals(DiagnosticCode.INTERNAL_ERROR, only.code());
        assertTrue(only.remedy().contains("report"), only.remedy());
        assertFalse(only.toString().contains("secret detail"), only.toString());
        assertSame(mistake, result.failure());
    }

    static List<Error> errors() {
        return List.of(
                new StackOverflowError(),
                new NoClassDefFoundError("a/B"),
                new OutOfMemoryError(),
                new AssertionError());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsAMistakeOfOursToo(Error error) {
        GenerationResult result = new Lathe((request, diagnostics, progress) -> {
                    throw error;
                })
                .run(REQUEST, stage -> {});

        assertEquals(Status.FAILED, result.status());
        Diagnostic only = result.diagnostics().get(0);
        assertEquals(DiagnosticCode.INTERNAL_ERROR, only.code());
        assertEquals("internal error, a mistake of Lathe's: " + error.getClass().getSimpleName(), only.message());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        GenerationResult result = new Lathe((request, diagnostics, progress) -> {
                    throw new UncheckedIOException(new IOException("out/Api.java: no space left"));
                })
                .run(REQUEST, stage -> {});

        assertEquals(DiagnosticCode.FILE_FAILURE, result.diagnostics().get(0).code());
        assertTrue(result.diagnostics().get(0).message().contains("out/Api.java"));
    }

    @Test
    void findingsMadeBeforeAFailureAreKept() {
        GenerationResult result = new Lathe((request, diagnostics, progress) -> {
                    diagnostics.warning(
                            DiagnosticCode.DOCUMENT_INVALID, new Location("openapi.yaml", "/paths", 3, 1), "odd", "");
                    throw new IllegalStateException();
                })
                .run(REQUEST, stage -> {});

        assertEquals(
                List.of(DiagnosticCode.INTERNAL_ERROR, DiagnosticCode.DOCUMENT_INVALID),
                result.diagnostics().stream().map(Diagnostic::code).toList());
    }
}
