package dev.lathe;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationResult.Status;
import dev.lathe.config.TemplateSetReader;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.plan.PlanJson;
import dev.lathe.plan.PlanSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    /**
     * Shows what templates see of a document; writes nothing.
     *
     * @param inputs the files that describe the SDK
     * @param identity what the SDK is called
     * @param language what it would be written in
     * @return the plan as JSON; never throws for a mistake in the inputs, and reports a mistake of Lathe's own as a
     *     diagnostic
     */
    public static ModelResult model(Inputs inputs, Identity identity, Language language) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            Planning planning = Planning.of(inputs, identity, language, diagnostics, stage -> {});
            return planning == null
                    ? new ModelResult(Status.REFUSED, diagnostics.sorted(), "", null)
                    : new ModelResult(
                            Status.DONE,
                            diagnostics.sorted(),
                            PlanJson.write(planning.planned().plan()),
                            null);
        } catch (RuntimeException | Error e) {
            return new ModelResult(Status.FAILED, told(e, inputs, diagnostics), "", e);
        }
    }

    /** {@return the JSON Schema of what {@link #model} gives, for this version} */
    public static String modelSchema() {
        return PlanSchema.write();
    }

    /** {@return the languages that come with Lathe, besides Java} */
    public static List<String> languages() {
        return TemplateSetReader.SHIPPED;
    }

    /**
     * What makes a language, for starting from it.
     *
     * @return text by path; empty for a language that does not come with Lathe
     * @throws IOException if Lathe's own files cannot be read
     */
    public static Map<String, String> templates(String language) throws IOException {
        return TemplateSetReader.shipped(Lathe.class.getClassLoader(), language);
    }

    GenerationResult run(GenerationRequest request, Consumer<Stage> progress) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            return pipeline.run(request, diagnostics, progress);
        } catch (RuntimeException | Error e) {
            return GenerationResult.failed(told(e, request.inputs(), diagnostics), e);
        }
    }

    /** All diagnostics with one more, for what stopped the run. */
    private static List<Diagnostic> told(Throwable cause, Inputs inputs, Diagnostics diagnostics) {
        Finding finding = cause instanceof UncheckedIOException file ? fileFailure(file) : internalError(cause);
        Location document = new Location(inputs.document().toString().replace('\\', '/'), "", 0, 0);
        diagnostics.error(finding.code(), document, finding.message(), finding.remedy());
        return diagnostics.sorted();
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
