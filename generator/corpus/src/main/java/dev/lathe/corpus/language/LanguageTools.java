package dev.lathe.corpus.language;

import dev.lathe.measure.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How SDKs of a language are checked, with tools that are installed once for all of them.
 *
 * @param language as {@code --language} has it
 * @param installed what an SDK finds in its own folder, by a link of the same name
 * @param check checks the types of an SDK and its tests, and compiles them where that is needed
 * @param test runs its tests
 * @param passed finds the number of tests that passed
 * @param failed finds the number of those that did not
 */
public record LanguageTools(
        String language, List<Path> installed, List<String> check, List<String> test, Pattern passed, Pattern failed) {

    /** {@code node --test} has a process for each file, which is most of the time where there are hundreds of them. */
    private static final String ALL_IN_ONE_PROCESS = """
            import { existsSync, readdirSync } from 'node:fs';
            import { join, resolve } from 'node:path';
            import { pathToFileURL } from 'node:url';
            const home = 'dist/checked/test';
            for (const file of existsSync(home) ? readdirSync(home, { recursive: true }).sort() : []) {
              if (file.endsWith('.test.js')) await import(pathToFileURL(resolve(join(home, file))));
            }
            """;

    /** Of a document without operations and webhooks there is nothing to test, which is exit code 5. */
    private static final String TESTS_IF_ANY = """
            import sys, pytest
            code = pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "--tb=short"])
            sys.exit(0 if code == pytest.ExitCode.NO_TESTS_COLLECTED else code)
            """;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    public LanguageTools {
        installed = List.copyOf(installed);
        check = List.copyOf(check);
        test = List.copyOf(test);
    }

    /** The tools of a language, installed below a folder unless they are there. */
    public static LanguageTools of(String language, Path home) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve(language)).toRealPath();
        return switch (language) {
            case "typescript" -> typescript(folder);
            case "python" -> python(folder);
            default -> throw new IllegalArgumentException("no tools are known for " + language);
        };
    }

    /** The versions are those that SDKs name in their {@code package.json}. */
    private static LanguageTools typescript(Path folder) throws IOException, InterruptedException {
        Path modules = folder.resolve("node_modules");
        if (!Files.exists(modules.resolve("typescript"))) {
            Files.writeString(folder.resolve("package.json"), "{ \"private\": true }\n");
            install(folder, "npm", "install", "--no-audit", "--no-fund", "typescript@6.0.3", "@types/node@20.19.25");
        }
        return new LanguageTools(
                "typescript",
                List.of(modules),
                List.of(
                        "node",
                        "--max-old-space-size=4096",
                        "node_modules/typescript/bin/tsc",
                        "-p",
                        "tsconfig.test.json"),
                List.of("node", "--input-type=module", "-e", ALL_IN_ONE_PROCESS),
                Pattern.compile("^# pass ([0-9]+)", Pattern.MULTILINE),
                Pattern.compile("^# fail ([0-9]+)", Pattern.MULTILINE));
    }

    private static LanguageTools python(Path folder) throws IOException, InterruptedException {
        String python = folder.resolve("environment/bin/python").toString();
        if (!Files.exists(folder.resolve("environment/bin/mypy"))) {
            install(folder, "python3", "-m", "venv", "--clear", "environment");
            install(
                    folder,
                    python,
                    "-m",
                    "pip",
                    "install",
                    "-q",
                    "httpx>=0.27,<1",
                    "pydantic>=2.11,<3",
                    "typing-extensions>=4.12,<5",
                    "mypy==2.4.1",
                    "pytest==9.2.0");
        }
        return new LanguageTools(
                "python",
                List.of(),
                List.of(
                        python,
                        "-m",
                        "mypy",
                        "--cache-dir",
                        folder.resolve("types").toString()),
                List.of(python, "-c", TESTS_IF_ANY),
                Pattern.compile("([0-9]+) passed"),
                Pattern.compile("([0-9]+) failed"));
    }

    private static void install(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("install.log");
        if (!new Commands(folder, LIMIT).run(log, List.of(command))) {
            throw new IOException(String.join(" ", command) + " failed; " + log + " says why");
        }
    }
}
