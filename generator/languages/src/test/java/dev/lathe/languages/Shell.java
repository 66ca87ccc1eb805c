package dev.lathe.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands in a folder, with a limit of time.
 *
 * @param folder where they run
 * @param environment variables besides those of this process
 */
record Shell(Path folder, Map<String, String> environment) {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int SHOWN = 6_000;

    Shell {
        environment = Map.copyOf(environment);
    }

    static Shell in(Path folder) {
        return new Shell(folder, Map.of());
    }

    Shell with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Shell(folder, more);
    }

    /** The output of a command that ends well; AssertionError with its last words when it does not. */
    String run(String... command) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = Files.createTempFile("lathe-languages", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(log);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " in " + folder
                        + (ended ? " ended with " + process.exitValue() : " took too long") + ":\n" + end(output));
            }
            return output;
        } finally {
            Files.delete(log);
        }
    }

    private static String end(String output) {
        return output.substring(Math.max(0, output.length() - SHOWN));
    }
}
