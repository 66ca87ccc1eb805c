package dev.lathe.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts Java processes with this process's class path, a limit of memory and one of time.
 *
 * @param folder where their logs go
 * @param heap the largest heap, as in {@code -Xmx}
 * @param limit after this they are ended
 */
record Processes(Path folder, String heap, Duration limit) {

    /** How a process ended; {@code code} is -1 when it took too long. */
    record Ended(int code, Usage usage) {

        boolean well() {
            return code == 0;
        }
    }

    /** Runs a main class to its end; its output is in {@code <name>.log}. */
    Ended run(String name, Class<?> main, List<String> classPath, List<String> arguments)
            throws IOException, InterruptedException {
        Path usage = folder.resolve(name + ".usage");
        Files.deleteIfExists(usage);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                Measured.class.getName(),
                usage.toString(),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        Usage used = Files.exists(usage) ? Usage.parse(Files.readString(usage)) : Usage.UNKNOWN;
        return new Ended(ended ? process.exitValue() : -1, used);
    }

    /** The class path of this process, also under Surefire, which hides it in a jar. */
    static List<String> ownClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(path.split(System.getProperty("path.separator"), -1));
    }
}
