package dev.lathe;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Turns an OpenAPI document into an SDK. Stateless; every run is independent of the others. */
public final class Lathe {

    private final Pipeline pipeline;

    Lathe(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Generates an SDK, or compares one with what would be generated.
     *
     * @return what was done; never throws for a mistake in the inputs, and reports a mistake of Lathe's own as a
     *     diagnostic
     */
    public static GenerationResult generate(GenerationRequest request) {
        return generate(request, stage -> {});
    }

    /**
     * As {@link #generate(GenerationRequest)}.
     *
     * @param progress is told each stage as it begins
     */
    public static GenerationResult generate(GenerationRequest request, Consumer<Stage> progress) {
        return new Lathe(new Stages()).run(request, progress);
    }

    GenerationResult run(GenerationRequest request, Consumer<Stage> progress) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            return pipeline.run(request, diagnostics, progress);
        } catch (UncheckedIOException e) {
            return failed(request, diagnostics, e, fileFailure(e));
        } catch (RuntimeException | Error e) {
            return failed(request, diagnostics, e, internalError(e));
        }
    }

    private static GenerationResult failed(
            GenerationRequest request, Diagnostics diagnostics, Throwable cause, Finding finding) {
        Location document = new Location(request.inputs().document().toString().replace('\\', '/'), "", 0, 0);
        diagnostics.error(finding.code(), document, finding.message(), finding.remedy());
        List<Diagnostic> sorted = diagnostics.sorted();
        return GenerationResult.failed(sorted, cause);
    }

    private static Finding fileFailure(UncheckedIOException e) {
        return new Finding(
                DiagnosticCode.FILE_FAILURE,
                "a file could not be read or written: " + e.getMessage(),
                "check that the folder exists, is writable and has room");
    }

    private static Finding internalError(Throwable e) {
        return new Finding(
                DiagnosticCode.INTERNAL_ERROR,
                "internal error, a mistake of Lathe's: " + e.getClass().getSimpleName(),
                "please report it with the document, or the part of it that suffices, and the trace that"
                        + " --verbose (mvn -X) prints");
    }

    private record Finding(DiagnosticCode code, String message, String remedy) {}
}
