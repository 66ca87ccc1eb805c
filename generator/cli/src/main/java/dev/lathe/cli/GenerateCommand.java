package dev.lathe.cli;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lathe generate}: a document in, a Maven project that builds alone out. */
@Command(
        name = "generate",
        description =
                "Writes a complete project with the SDK of an OpenAPI document: a Maven project, or what a language has.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was generated",
            "1:the document has errors; nothing was written",
            "2:wrong usage",
            "3:a file could not be written, or Lathe itself failed"
        })
final class GenerateCommand implements Callable<Integer> {

    private final Generator generator;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec self;

    @CommandLine.Mixin
    private SpecOptions document = new SpecOptions();

    @CommandLine.Mixin
    private LanguageOptions language = new LanguageOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The project folder; made if need be.")
    private Path output;

    @Option(names = "--quiet", description = "Print errors and warnings only.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the result and its diagnostics as JSON on standard output.")
    private boolean json;

    @Option(names = "--verbose", description = "Print notes, and the trace of an internal error.")
    private boolean verbose;

    GenerateCommand(Generator generator) {
        this.generator = generator;
    }

    @Override
    public Integer call() {
        document.check(self.commandLine());
        GenerationResult result = generate();
        report().print(result);
        return ExitCode.of(result.status());
    }

    private GenerationResult generate() {
        if (quiet) {
            return generator.generate(request(), stage -> {});
        }
        try (Progress progress = Progress.start(self.commandLine().getErr())) {
            return generator.generate(request(), progress);
        }
    }

    private GenerationRequest request() {
        return new GenerationRequest(
                document.inputs(language.language().lockName(), output),
                document.identity(),
                language.language(),
                outputs().reporting(output.resolve(TextReport.FILE)),
                Mode.WRITE);
    }

    private Outputs outputs() {
        return language.language().isJava()
                ? new Outputs(output.resolve("src/main/java"), output.resolve("src/test/java"), output, Shape.PROJECT)
                : new Outputs(output, null, output, Shape.PROJECT);
    }

    private Report report() {
        if (json) {
            return new JsonReport(self.commandLine().getOut());
        }
        TextReport.Detail detail =
                verbose ? TextReport.Detail.ALL : quiet ? TextReport.Detail.PROBLEMS : TextReport.Detail.SUMMARY;
        return new TextReport(self.commandLine().getOut(), self.commandLine().getErr(), detail);
    }
}
