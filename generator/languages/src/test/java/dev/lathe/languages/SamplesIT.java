package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.languages.ShownSamples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples that the reference shows, as they stand on its pages: compiled against the SDK of their language, or run.
 */
class SamplesIT {

    private static final Path WORK = Generated.work("samples");

    @BeforeAll
    static void requireTools() throws Exception {
        for (String tool : List.of("node", "npm", "python3", "curl", "bash")) {
            Toolchain.require(tool);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudflare", "conformance"})
    void samplesAreCode(String document) throws Exception {
        ShownSamples shown = ShownSamples.of(Sdks.generated(document, "reference"));
        int methods = shown.in("shell").size();

        assertTrue(methods >= 30, () -> methods + " samples for a shell");
        assertEquals(methods, shown.in("java").size(), "samples in Java");
        assertEquals(methods, shown.in("python").size(), "samples in Python");
        assertEquals(
                ShellSamples.planned(Sdks.plan(document), document.equals("cloudflare") ? "/client/v4" : ""),
                ShellSamples.asked(shown.in("shell"), WORK.resolve("shell").resolve(document)));
        java(document, shown.in("java"));
        python(document, shown.in("python"));
        typescript(document, shown.in("typescript"));
        System.out.println("samples of " + document + ": " + methods + " for a shell, "
                + shown.in("typescript").size() + " in TypeScript, " + methods + " in Python, " + methods + " in Java");
    }

    /** Imports are left to the reader's editor; here a sample is where its resource is, and imports everything else. */
    private static void java(String document, List<Sample> samples) throws IOException {
        Path folder = Files.createDirectories(WORK.resolve("java").resolve(document));
        List<String> packages = packages(document);
        String imports = packages.stream()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining(
                        "", "import java.math.*;\nimport java.net.*;\nimport java.time.*;\nimport java.util.*;\n", ""));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            String name = "Sample" + i;
            files.add(Files.writeString(
                    folder.resolve(name + ".java"),
                    "package " + home(samples.get(i), packages) + ";\n" + imports + "class " + name
                            + " {\nvoid call() throws Exception {\n"
                            + samples.get(i).text() + "\n}\n}\n"));
        }
        Sdks.compile(document, files);
    }

    private static String home(Sample sample, List<String> packages) {
        String resource = sample.resource().replace("_", "").replace('/', '.');
        return packages.stream()
                .filter(name -> name.endsWith("." + resource))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no package for " + sample.resource()));
    }

    private static List<String> packages(String document) throws IOException {
        Path sources = Sdks.generated(document, "java").resolve("src/main/java");
        try (Stream<Path> walk = Files.walk(sources)) {
            return walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.contains(".internal"))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static void python(String document, List<Sample> samples) throws IOException, InterruptedException {
        Path folder = WORK.resolve("python").resolve(document);
        write(folder, ".py", samples);
        Shell.in(folder).run(Sdks.python(), "-m", "mypy", "--strict", ".");
    }

    /** In the package itself, which its own name leads to. */
    private static void typescript(String document, List<Sample> samples) throws IOException, InterruptedException {
        Path sdk = Sdks.typescript(document);
        Path folder = sdk.resolve("samples");
        write(folder, ".mts", samples);
        Files.writeString(folder.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "strict": true,
                    "noEmit": true,
                    "module": "nodenext",
                    "target": "es2022",
                    "lib": ["es2022", "dom", "dom.iterable"],
                    "types": []
                  }
                }
                """);
        Shell.in(sdk).run("npx", "tsc", "-p", "samples");
    }

    private static void write(Path folder, String ending, List<Sample> samples) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < samples.size(); i++) {
            Files.writeString(
                    folder.resolve("sample_" + i + ending), samples.get(i).text() + "\n");
        }
    }
}
