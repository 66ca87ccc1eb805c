package dev.lathe.cli;

import dev.lathe.Lathe;
import dev.lathe.ModelResult;
import dev.lathe.diagnostics.Severity;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lathe model}: what templates see. */
@Command(
        name = "model",
        description = "Prints what templates see of an OpenAPI document, as JSON on standard output.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the model was printed",
            "1:the document has errors; nothing was printed",
            "2:wrong usage",
            "3:a file could not be read, or Lathe itself failed"
        })
final class ModelCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec self;

    @Option(names = "--verbose", description = "Print notes, and the trace of an internal error.")
    private boolean verbose;

    @CommandLine.Mixin
    private LanguageOptions language = new LanguageOptions();

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** A document or none. */
    private static final class Subject {

        @ArgGroup(exclusive = false)
        private @Nullable SpecOptions document;

        @Option(names = "--schema", description = "Print the JSON Schema of models instead.")
        private boolean schema;
    }

    @Override
    public Integer call() {
        PrintWriter out = self.commandLine().getOut();
        if (subject.schema) {
            out.print(Lathe.modelSchema());
            return ExitCode.FINE;
        }
        SpecOptions document = Objects.requireNonNull(subject.document, "one or the other");
        document.check(self.commandLine());
        ModelResult result = Lathe.model(
                document.inputs(language.language().lockName(), null), document.identity(), language.language());
        printFindings(result, self.commandLine().getErr());
        out.print(result.json());
        return ExitCode.of(result.status());
    }

    private void printFindings(ModelResult result, PrintWriter err) {
        result.diagnostics().stream()
                .filter(diagnostic -> verbose || diagnostic.severity() != Severity.NOTE)
                .forEach(err::println);
        if (verbose && result.failure() != null) {
            result.failure().printStackTrace(err);
        }
    }
}
