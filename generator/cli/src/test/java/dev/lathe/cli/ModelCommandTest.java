package dev.lathe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Crates, version: "1"}
            paths:
              /crates/{id}:
                get:
                  operationId: getCrate
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {"204": {description: done}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theModelGoesToStandardOutputAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);

        assertEquals(ExitCode.FINE, run("model", "--spec", file.toString(), "--package", "a.b"), err::toString);
        assertTrue(out.toString().startsWith("{\n  \"contractVersion\" : "), out.toString());
        assertTrue(out.toString().contains("\"title\" : \"Crates\""), out.toString());
        assertTrue(out.toString().endsWith("}\n"), out.toString());
        assertEquals("", err.toString());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aDocumentWithErrorsHasNoModel() {
        Path file = folder.resolve("absent.yaml");

        assertEquals(ExitCode.REFUSED, run("model", "--spec", file.toString(), "--package", "a.b"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("absent.yaml"), err.toString());
    }

    @Test
    void theSchemaNeedsNoDocument() {
        assertEquals(ExitCode.FINE, run("model", "--schema"), err::toString);
        assertTrue(out.toString().contains("json-schema.org/draft/2020-12"), out.toString());
    }

    @Test
    void oneOrTheOther() {
        assertEquals(ExitCode.USAGE, run("model"));
        assertEquals(ExitCode.USAGE, run("model", "--schema", "--spec", "a.yaml"));
        assertEquals(ExitCode.USAGE, run("model", "--spec", "a.yaml"));
        assertTrue(err.toString().contains("--package"), err.toString());
    }

    private int run(String... arguments) {
        return CommandLines.create(
                        (request, progress) -> {
                            throw new AssertionError("nothing is generated");
                        },
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(arguments);
    }
}
