package dev.lathe.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts Java processes with a limit of memory and one of time.
 *
 * @param folder where their logs go
 * @param heap the largest heap, as in {@code -Xmx}
 * @param limit after this they are ended
 * @param options further options of the virtual machine
 */
public record Processes(Path folder, String heap, Duration limit, List<String> options) {

    /** Code that runs once is compiled quickly and no further: saves processor time where work is short. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1");

    public Processes {
        options = List.copyOf(options);
    }

    /** Without further options. */
    public Processes(Path folder, String heap, Duration limit) {
        this(folder, heap, limit, List.of());
    }

    /** The same for work that is over before an optimising compiler pays. */
    public Processes forShortWork() {
        return new Processes(folder, heap, limit, SHORT);
    }

    /** How a process ended; {@code code} is -1 when it took too long. */
    public record Ended(int code, Usage usage) {

        /** Whether it ended in time and with 0. */
        public boolean well() {
            return code == 0;
        }
    }

    /** Runs a main class to its end, whether or not it is public; its output is in {@code <name>.log}. */
    public Ended run(String name, String main, List<String> classPath, List<String> arguments)
            throws IOException, InterruptedException {
        Path usage = folder.resolve(name + ".usage");
        Files.deleteIfExists(usage);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                String.join(System.getProperty("path.separator"), withOwn(classPath)),
                Measured.class.getName(),
                usage.toString(),
                main));
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

    private static List<String> withOwn(List<String> classPath) {
        String own = Path.of(URI.create(Processes.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        List<String> all = new ArrayList<>(classPath);
        all.add(own);
        return all;
    }

    /** The class path of this process, also under Surefire, which hides it in a jar. */
    public static List<String> ownClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(path.split(System.getProperty("path.separator"), -1));
    }
}
