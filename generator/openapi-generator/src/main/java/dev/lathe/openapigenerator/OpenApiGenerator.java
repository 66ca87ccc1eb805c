package dev.lathe.openapigenerator;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.foreign.ForeignFiles;
import dev.lathe.foreign.ForeignGenerator;
import dev.lathe.foreign.ForeignRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * {@code --language openapi-generator:go}: runs one of OpenAPI Generator's generators on the document as Lathe sees it.
 * A folder of the user's holds templates that win over its own, {@code config.yaml} with its options, and
 * {@code .openapi-generator-ignore}.
 */
public final class OpenApiGenerator implements ForeignGenerator {

    private static final String CONFIG = "config.yaml";

    @Override
    public String name() {
        return "openapi-generator";
    }

    @Override
    public ForeignFiles generate(ForeignRequest request, Diagnostics diagnostics) {
        Location place = new Location(name() + ":" + request.language(), "", 0, 0);
        if (!isKnown(request.language())) {
            List<String> names = CodegenConfigLoader.getAll().stream()
                    .map(CodegenConfig::getName)
                    .toList();
            diagnostics.error(
                    DiagnosticCode.LANGUAGE_UNKNOWN,
                    place,
                    "OpenAPI Generator has no generator of that name",
                    Suggestion.of(request.language(), names));
            return ForeignFiles.NONE;
        }
        try (Workspace workspace = Workspace.create()) {
            run(request, workspace);
            return new ForeignFiles(workspace.made(place, diagnostics), read(request.templates()));
        } catch (IOException | RuntimeException failure) {
            diagnostics.error(
                    DiagnosticCode.FOREIGN_FAILED,
                    place,
                    "OpenAPI Generator gave up: " + reason(failure),
                    "its own options are those of " + CONFIG + " in the folder of templates");
            return ForeignFiles.NONE;
        }
    }

    private static boolean isKnown(String language) {
        return !language.equals(LatheCodegen.NAME)
                && CodegenConfigLoader.getAll().stream()
                        .anyMatch(config -> config.getName().equals(language));
    }

    private static void run(ForeignRequest request, Workspace workspace) throws IOException {
        workspace.document(request.document());
        CodegenConfigurator settings = settings(request.templates());
        settings.setGeneratorName(request.language())
                .setInputSpec(workspace.document().toString())
                .setOutputDir(workspace.output().toString())
                .setValidateSpec(false)
                .addAdditionalProperty("hideGenerationTimestamp", "true");
        Path ignored = file(request.templates(), Workspace.IGNORE);
        if (ignored != null) {
            workspace.ignore(ignored);
        }
        quietly(() ->
                new NamedGenerator(request).opts(settings.toClientOptInput()).generate());
    }

    /** It tells of every file on standard output, which is the place of Lathe's own report. */
    private static void quietly(Runnable work) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
    }

    private static CodegenConfigurator settings(@Nullable Path templates) throws IOException {
        Path file = file(templates, CONFIG);
        CodegenConfigurator settings =
                file == null ? new CodegenConfigurator() : CodegenConfigurator.fromFile(file.toString());
        if (settings == null) {
            throw new IOException(CONFIG + " is not what it reads");
        }
        if (templates != null && Files.isDirectory(templates)) {
            settings.setTemplateDir(templates.toString());
        }
        return settings;
    }

    private static @Nullable Path file(@Nullable Path folder, String name) {
        Path file = folder == null ? null : folder.resolve(name);
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    private static List<Path> read(@Nullable Path templates) throws IOException {
        return templates == null || !Files.isDirectory(templates) ? List.of() : Workspace.filesBelow(templates);
    }

    /** The first line of the innermost cause; the rest is for its own developers. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.toString().lines().findFirst().orElseGet(failure::toString);
    }
}
