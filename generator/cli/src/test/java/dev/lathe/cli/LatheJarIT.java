package dev.lathe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code lathe.jar} as its users do: as a process. */
class LatheJarIT {

    @TempDir
    Path folder;

    @Test
    void theVersionIsThatOfTheJar() throws Exception {
        Finished run = lathe("--version");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("lathe 0."), run.out());
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        Finished run = lathe("generate", "--spec", "openapi.yaml");

        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains("--output"), run.err());
    }

    @Test
    void aDocumentThatIsNotThereIsOneDiagnosticAndNothingIsWritten() throws Exception {
        Finished run = lathe("generate", "--spec", "absent.yaml", "--output", "out", "--package", "a.b");

        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains("absent.yaml"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private Finished lathe(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("lathe.jar")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end within a minute");
        return new Finished(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Finished(int exitCode, String out, String err) {}
}
