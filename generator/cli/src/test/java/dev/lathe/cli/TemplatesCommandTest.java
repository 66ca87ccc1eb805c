package dev.lathe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.Lathe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aLanguageIsWrittenToStartFrom() throws IOException {
        for (String language : Lathe.languages()) {
            assertEquals(ExitCode.FINE, run("templates", "--export", language, folder.toString()), err::toString);
            assertTrue(
                    Files.readString(folder.resolve(language + "/target.yaml")).contains("lathe: 1"), language);
            assertTrue(Files.isDirectory(folder.resolve(language + "/templates")), language);
            assertTrue(Files.isDirectory(folder.resolve(language + "/runtime")), language);
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path target = folder.resolve("typescript/target.yaml");
        Files.createDirectories(target.getParent());
        Files.writeString(target, "mine");

        assertEquals(ExitCode.REFUSED, run("templates", "--export", "typescript", folder.toString()));
        assertEquals("mine", Files.readString(target));
        assertTrue(err.toString().contains("target.yaml is there already"), err.toString());
    }

    @Test
    void anUnknownLanguageIsNamedBesideThoseThatAreKnown() {
        assertEquals(ExitCode.REFUSED, run("templates", "--export", "cobol", folder.toString()));
        assertTrue(err.toString().contains("there is no language cobol; known: python"), err.toString());
    }

    private int run(String... arguments) {
        return CommandLines.create(
                        (request, progress) -> {
                            throw new IllegalStateException("nothing is generated");
                        },
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(arguments);
    }
}
