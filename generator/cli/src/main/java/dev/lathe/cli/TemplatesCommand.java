package dev.lathe.cli;

import dev.lathe.Lathe;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe templates}: the languages that come with Lathe, to start from. */
@Command(
        name = "templates",
        description = "Writes the templates of a language into a folder, to change them or to start another from.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the files were written",
            "1:there is no such language, or a file is there already",
            "2:wrong usage",
            "3:a file could not be written"
        })
final class TemplatesCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec self;

    @Option(names = "--export", paramLabel = "LANGUAGE", required = true, description = "Which language.")
    private String language;

    @Parameters(paramLabel = "DIR", description = "The folder; the language gets a folder of its own inside.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        try {
            Map<String, String> files = Lathe.templates(language);
            if (files.isEmpty()) {
                return fail("there is no language " + language + "; known: " + String.join(", ", Lathe.languages()));
            }
            Path target = folder.resolve(language);
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(target.resolve(file.getKey()), file.getValue());
            }
            self.commandLine().getOut().println(files.size() + " files in " + target);
            return ExitCode.FINE;
        } catch (FileAlreadyExistsException e) {
            return fail(e.getFile() + " is there already; nothing is overwritten");
        } catch (IOException e) {
            self.commandLine().getErr().println("lathe: a file could not be read or written: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private int fail(String message) {
        self.commandLine().getErr().println("lathe: " + message);
        return ExitCode.REFUSED;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
