package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import dev.lathe.cloudflare.support.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** README.md shows {@link ReadmeSample} to the letter, and the program does what its comments say. */
class ReadmeSampleTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    @Test
    void theReadmeShowsTheCompiledProgram() throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/java/dev/lathe/cloudflare/ReadmeSample.java"));
        String program = between(source, "// readme:begin\n", "        // readme:end")
                .stripTrailing()
                .stripIndent();
        String readme = Files.readString(MODULE.resolve("../README.md"));
        assertEquals(program.strip(), between(readme, "```java\n", "```").strip());
    }

    @Test
    void theProgramRuns() throws Exception {
        try (LocalApi api = LocalApi.answering(ReadmeSampleTest::answer)) {
            ProcessBuilder program = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReadmeSample.class.getName(),
                    "8ad8b4a1f0c14d5e9b7c2f6a3d90e157");
            program.environment().put("CLOUDFLARE_BASE_URL", api.baseUrl().toString());
            program.environment().put("CLOUDFLARE_API_TOKEN", "test-api-token");
            program.redirectErrorStream(true);
            Process running = program.start();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(running.waitFor(30, TimeUnit.SECONDS));
            assertEquals(
                    List.of("Northwind Traders", "c1d2e3f4a5b60718293a4b5c6d7e8f90", "first", "second", "flat"),
                    output.lines().toList());
            assertEquals(0, running.exitValue());
        }
    }

    private static Reply answer(Request request) {
        if (request.path().endsWith("/tokens")) {
            return Reply.json(200, Envelopes.of("{\"id\":\"c1d2e3f4a5b60718293a4b5c6d7e8f90\",\"value\":\"s\"}"));
        }
        if (request.path().endsWith("/logs/audit")) {
            return request.queryValue("cursor") == null
                    ? Reply.json(200, Envelopes.page(List.of("{\"id\":\"first\"}"), "{\"cursor\":\"2\"}"))
                    : Reply.json(200, Envelopes.page(List.of("{\"id\":\"second\"}"), "{\"count\":\"1\"}"));
        }
        return Reply.json(
                200,
                Envelopes.of(
                        "{\"id\":\"8ad8b4a1f0c14d5e9b7c2f6a3d90e157\",\"name\":\"Northwind Traders\",\"type\":\"standard\"}"));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
