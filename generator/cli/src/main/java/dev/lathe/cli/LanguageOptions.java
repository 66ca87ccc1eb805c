package dev.lathe.cli;

import dev.lathe.GenerationRequest.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what an SDK is written in; the same for all commands. */
final class LanguageOptions {

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "java, python, typescript, reference, a folder that makes a language, or one of another"
                    + " generator's that is on the class path: openapi-generator:go. Default: ${DEFAULT-VALUE}.",
            defaultValue = "java")
    private String name = Language.JAVA.name();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder with a folder per language; files there win over those that come with Lathe.")
    private @Nullable Path templates;

    Language language() {
        return new Language(name, templates);
    }
}
