package dev.lathe.openapigenerator;

import dev.lathe.GenerationResult;
import dev.lathe.Lathe;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Severity;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code generatorName: lathe}: OpenAPI Generator's Maven plugin, Gradle plugin and command line write Lathe's SDK.
 * They say which document, where to and with what options; Lathe reads the document itself and writes the files, and
 * nothing is left for OpenAPI Generator to do.
 */
public final class LatheCodegen extends DefaultCodegen implements CodegenConfig {

    /** What it is called. */
    static final String NAME = "lathe";

    private static final Logger LOG = LoggerFactory.getLogger(LatheCodegen.class);

    /** The options are those of {@link LatheOptions}. */
    public LatheCodegen() {
        for (LatheOptions.Option option : LatheOptions.Option.values()) {
            cliOptions.add(CliOption.newString(option.key(), option.meaning()));
        }
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates an SDK with Lathe: Java, or one of its other languages.";
    }

    /** The document is read anew, so that it need not be flattened. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    /** Does all the work, and takes the rest of the run what it would work on. */
    @Override
    public void preprocessOpenAPI(OpenAPI openApi) {
        GenerationResult result =
                Lathe.generate(new LatheOptions(additionalProperties, outputFolder, templateDir).request(inputSpec));
        tell(result);
        openApi.setPaths(new Paths());
        openApi.setComponents(new Components());
        openApi.setWebhooks(null);
        openApi.setTags(null);
    }

    private static void tell(GenerationResult result) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            if (diagnostic.severity() == Severity.WARNING) {
                LOG.warn("{}", diagnostic);
            }
        }
        if (result.status() != GenerationResult.Status.DONE) {
            List<Diagnostic> errors = result.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .toList();
            throw new IllegalArgumentException(
                    errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n", "lathe: ", "")));
        }
        LOG.info(
                "lathe: {} operations, {} files written, {} unchanged, {} deleted",
                result.statistics().operations(),
                result.changes().written().size(),
                result.changes().unchanged().size(),
                result.changes().deleted().size());
    }
}
