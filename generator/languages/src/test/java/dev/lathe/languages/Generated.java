package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.Lathe;
import java.nio.file.Path;
import java.util.List;

/** SDKs of the curated document. */
final class Generated {

    /** The repository. */
    static final Path ROOT = Path.of(System.getProperty("languages.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private static final Path WORK = Path.of(System.getProperty("languages.work", "target/languages"))
            .toAbsolutePath()
            .normalize();

    private Generated() {}

    /** A folder for one language's work. */
    static Path work(String name) {
        return WORK.resolve(name);
    }

    /** The folder of the SDK, generated anew. */
    static Path sdk(String language, String packageName) {
        Path spec = ROOT.resolve("spec");
        Path work = work(language.substring(language.lastIndexOf('/') + 1));
        return sdk(spec.resolve("openapi/openapi.yaml"), spec.resolve("lathe.yaml"), work, language, packageName);
    }

    /** The folder of the SDK of a document, generated anew below {@code work}. */
    static Path sdk(Path document, Path config, Path work, String language, String packageName) {
        Path output = work.resolve("sdk");
        Outputs outputs = language.equals("java")
                ? new Outputs(output.resolve("src/main/java"), null, output, Shape.PROJECT)
                : new Outputs(output, null, output, Shape.PROJECT);
        GenerationResult result = Lathe.generate(new GenerationRequest(
                new Inputs(document, List.of(), config, work.resolve("lathe.lock")),
                new Identity(packageName, null, "1.0.0"),
                new Language(language, null),
                outputs,
                Mode.WRITE));
        assertEquals(
                GenerationResult.Status.DONE,
                result.status(),
                () -> result.diagnostics().toString());
        return output;
    }
}
