package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.tree.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One behaviour in all languages: each makes the same calls to the same server, and is held against the same vectors.
 */
class ConformanceIT {

    private static final Path HOME = Generated.ROOT.resolve("templates/conformance");
    private static final Path WORK = Generated.work("conformance");
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
        for (String sdk : Sdks.CLIENTS.keySet()) {
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

    private static Driver java() throws IOException {
        Map<String, List<String>> commands = new TreeMap<>();
        for (Map.Entry<String, String> client : Sdks.CLIENTS.entrySet()) {
            Path folder = Files.createDirectories(WORK.resolve("java").resolve(client.getKey()));
            List<Path> runner = new ArrayList<>();
            for (String file : List.of("Run.java", "Values.java")) {
                String text = Files.readString(HOME.resolve("runners").resolve(file));
                runner.add(Files.writeString(
                        folder.resolve(file), text.replace("SDK", Sdks.javaPackage(client.getKey()))));
            }
            Sdks.compile(client.getKey(), runner);
            commands.put(
                    client.getKey(),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Sdks.classPath(client.getKey()),
                            "Run",
                            client.getValue()));
        }
        return new Driver("Java", WORK.resolve("java"), commands);
    }

    private static Driver typescript() throws IOException, InterruptedException {
        Map<String, List<String>> commands = new TreeMap<>();
        for (String name : Sdks.CLIENTS.keySet()) {
            commands.put(
                    name,
                    List.of(
                            "node",
                            HOME.resolve("runners/run.mjs").toString(),
                            Sdks.typescript(name).resolve("dist/esm/index.js").toString()));
        }
        return new Driver("TypeScript", WORK.resolve("typescript"), commands);
    }

    private static List<Driver> python() throws IOException, InterruptedException {
        String runner = HOME.resolve("runners/run.py").toString();
        Map<String, List<String>> blocking = new TreeMap<>();
        Map<String, List<String>> asynchronous = new TreeMap<>();
        for (Map.Entry<String, String> client : Sdks.CLIENTS.entrySet()) {
            blocking.put(client.getKey(), List.of(Sdks.python(), runner, client.getKey(), client.getValue()));
            asynchronous.put(
                    client.getKey(), List.of(Sdks.python(), runner, client.getKey(), "Async" + client.getValue()));
        }
        Path work = WORK.resolve("python");
        return List.of(new Driver("Python", work, blocking), new Driver("Python, asyncio", work, asynchronous));
    }
}
