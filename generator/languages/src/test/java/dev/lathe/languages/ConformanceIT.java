package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.tree.Element;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;

/**
 * One behaviour in all languages: each makes the same calls to the same server, and is held against the same vectors.
 */
class ConformanceIT {

    private static final Path HOME = Generated.ROOT.resolve("templates/conformance");
    private static final Path WORK = Generated.work("conformance");
    private static final Map<String, String> CLIENTS = Map.of("cloudflare", "Cloudflare", "conformance", "Conformance");
    private static final int FEWEST = 200;

    @BeforeAll
    static void requireTools() throws Exception {
        Toolchain.require("node");
        Toolchain.require("npm");
        Toolchain.require("python3");
    }

    @Test
    void everyLanguageBehavesAsTheVectorsSay() throws Exception {
        List<Vector> vectors = Vector.all();
        Map<String, Map<String, Integer>> passed = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        try (VectorServer server = new VectorServer(vectors)) {
            for (Driver driver : drivers()) {
                passed.put(driver.language(), run(driver, vectors, server, failures));
            }
        }

        print(vectors, passed);
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
        assertTrue(vectors.size() >= FEWEST, () -> vectors.size() + " vectors");
    }

    /** How many vectors of each file a language passed. */
    private static Map<String, Integer> run(
            Driver driver, List<Vector> vectors, VectorServer server, List<String> failures)
            throws IOException, InterruptedException {
        Map<String, Integer> passed = new TreeMap<>();
        for (String sdk : CLIENTS.keySet()) {
            List<Vector> own =
                    vectors.stream().filter(vector -> vector.sdk().equals(sdk)).toList();
            Map<String, Element> outcomes = driver.run(sdk, own, server);
            for (Vector vector : own) {
                String wrong = Verdict.of(vector, server.take(vector), outcomes.get(vector.id()));
                passed.merge(vector.file(), wrong == null ? 1 : 0, Integer::sum);
                if (wrong != null) {
                    failures.add(driver.language() + ", " + vector.name() + ": " + wrong);
                }
            }
        }
        return passed;
    }

    private static void print(List<Vector> vectors, Map<String, Map<String, Integer>> passed) {
        Map<String, Long> cases =
                vectors.stream().collect(Collectors.groupingBy(Vector::file, TreeMap::new, Collectors.counting()));
        System.out.println("| vectors | cases | " + String.join(" | ", passed.keySet()) + " |");
        System.out.println("|---|---|" + "---|".repeat(passed.size()));
        cases.forEach((file, count) -> System.out.println("| " + file + " | " + count + " | "
                + passed.values().stream()
                        .map(language -> String.valueOf(language.get(file)))
                        .collect(Collectors.joining(" | "))
                + " |"));
        System.out.println("| all | " + vectors.size() + " | "
                + passed.values().stream()
                        .map(language -> String.valueOf(language.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    // --- the languages ----------------------------------------------------------------------------------------------

    private static List<Driver> drivers() throws Exception {
        List<Driver> drivers = new ArrayList<>(List.of(java(), typescript()));
        drivers.addAll(python());
        return drivers;
    }

    private static Driver java() throws Exception {
        Map<String, List<String>> commands = new TreeMap<>();
        for (Map.Entry<String, String> client : CLIENTS.entrySet()) {
            Path folder = WORK.resolve("java").resolve(client.getKey());
            String name = "dev.lathe.conformance." + client.getKey();
            Path sdk = sdk(client.getKey(), "java", name);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Path runner = Files.writeString(
                    folder.resolve("Run.java"),
                    Files.readString(HOME.resolve("runners/Run.java")).replace("SDK", name));
            String libraries = library(JsonFactory.class) + File.pathSeparator + library(NullMarked.class);
            compile(classes, libraries, runner, sdk.resolve("src/main/java"));
            commands.put(
                    client.getKey(),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classes + File.pathSeparator + libraries,
                            "Run",
                            client.getValue()));
        }
        return new Driver("Java", WORK.resolve("java"), commands);
    }

    private static void compile(Path classes, String libraries, Path runner, Path sources) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", libraries));
        arguments.add(runner.toString());
        try (Stream<Path> walk = Files.walk(sources)) {
            walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .forEach(file -> arguments.add(file.toString()));
        }
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new));
        assertEquals(0, code, "javac");
    }

    private static String library(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static Driver typescript() throws Exception {
        Map<String, List<String>> commands = new TreeMap<>();
        for (String name : CLIENTS.keySet()) {
            Path sdk = sdk(name, "typescript", name);
            Shell.in(sdk).run("npm", "install", "--no-fund", "--no-audit");
            Shell.in(sdk).run("npm", "run", "build");
            commands.put(
                    name,
                    List.of(
                            "node",
                            HOME.resolve("runners/run.mjs").toString(),
                            sdk.resolve("dist/esm/index.js").toString()));
        }
        return new Driver("TypeScript", WORK.resolve("typescript"), commands);
    }

    private static List<Driver> python() throws Exception {
        Path work = Files.createDirectories(WORK.resolve("python"));
        Path environment = work.resolve("environment");
        Shell.in(work).run("python3", "-m", "venv", "--clear", environment.toString());
        String python = environment.resolve("bin/python").toString();
        Map<String, List<String>> blocking = new TreeMap<>();
        Map<String, List<String>> asynchronous = new TreeMap<>();
        for (Map.Entry<String, String> client : CLIENTS.entrySet()) {
            Path sdk = sdk(client.getKey(), "python", client.getKey());
            Shell.in(sdk).run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", ".");
            String runner = HOME.resolve("runners/run.py").toString();
            blocking.put(client.getKey(), List.of(python, runner, client.getKey(), client.getValue()));
            asynchronous.put(client.getKey(), List.of(python, runner, client.getKey(), "Async" + client.getValue()));
        }
        return List.of(new Driver("Python", work, blocking), new Driver("Python, asyncio", work, asynchronous));
    }

    private static Path sdk(String name, String language, String packageName) {
        Path source = name.equals("cloudflare") ? Generated.ROOT.resolve("spec") : HOME;
        Path document = source.resolve(name.equals("cloudflare") ? "openapi/openapi.yaml" : "openapi.yaml");
        return Generated.sdk(
                document, source.resolve("lathe.yaml"), WORK.resolve(language).resolve(name), language, packageName);
    }
}
