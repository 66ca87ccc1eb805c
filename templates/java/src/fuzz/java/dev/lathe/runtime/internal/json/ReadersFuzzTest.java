package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for bytes on which our own reader and jackson-core differ, guided by the code that they reach:
 * {@code -Djazzer.seconds}, 30 unless told otherwise. It begins with documents made up at random.
 */
final class ReadersFuzzTest {

    private static final int SEEDS = 500;

    @Test
    void noBytesTellTheReadersApart(@TempDir Path folder) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("jazzer.seconds", 30);
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        RandomJson documents = new RandomJson(1);
        for (int i = 0; i < SEEDS; i++) {
            Files.write(seeds.resolve("seed-" + i), documents.next());
        }
        Path log = folder.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ReadersFuzz.class.getName(),
                        "--instrumentation_includes=dev.lathe.runtime.internal.json.**",
                        "-max_total_time=" + seconds,
                        "-max_len=4096",
                        seeds.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean isOver = jazzer.waitFor(seconds + 120L, TimeUnit.SECONDS);
        jazzer.destroyForcibly().waitFor();

        List<String> said = Files.readAllLines(log);
        System.out.println(said.get(said.size() - 1));
        assertTrue(isOver, () -> String.join("\n", said));
        assertEquals(0, jazzer.exitValue(), () -> String.join("\n", said));
        assertTrue(said.stream().anyMatch(line -> line.contains("DONE")), () -> String.join("\n", said));
    }
}
