package dev.lathe.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One attack in a process of its own, with the memory that a user would give it, watched from outside: its files, its
 * calls, its time.
 *
 * @param attack what is tried
 * @param root an empty folder
 */
record AttackRun(Attack attack, Path root) {

    private static final String SECRET = "do-not-copy-me";

    /** Of wall time: an attack that hangs burns none of the processor's. */
    private static final long PATIENCE_SECONDS = 120;

    /**
     * What came of it.
     *
     * @param problems empty when all is well
     */
    record Outcome(Attack attack, Ending ending, List<String> problems) {}

    Outcome run() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(root.resolve("watched"));
        Files.createDirectories(sandbox.spec());
        Path secret = sandbox.root().resolve("secret.yaml");
        Files.writeString(secret, "type: object\nproperties: { " + SECRET + ": { type: string } }\n");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            attack.files().write(new Attack.Target(sandbox.document(), secret, server.getLocalPort()));
            List<Path> before = all(root);
            Ending ending = child(sandbox);
            List<String> problems = new ArrayList<>(ending.problems(attack));
            problems.addAll(Ending.quoting(sandbox.sdk(), SECRET));
            all(root).stream()
                    .filter(file -> !before.contains(file) && !isOutput(file, sandbox))
                    .forEach(file -> problems.add("a file elsewhere: " + file));
            if (isCalled(server)) {
                problems.add("somebody was called");
            }
            return new Outcome(attack, ending, List.copyOf(problems));
        }
    }

    private boolean isOutput(Path file, Sandbox sandbox) {
        return file.startsWith(sandbox.sdk()) || file.equals(sandbox.lock()) || root.equals(file.getParent());
    }

    private Ending child(Sandbox sandbox) throws IOException, InterruptedException {
        Path ending = root.resolve("ending.txt");
        Path log = root.resolve("log.txt");
        Path temporary = Files.createDirectories(root.resolve("tmp"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileChild.class.getName(),
                        sandbox.root().toString(),
                        ending.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Ending.nothing("did not end");
        }
        return Files.exists(ending) ? Ending.read(ending) : Ending.nothing("died: " + firstLines(log));
    }

    private static String firstLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" ", lines.subList(0, Math.min(4, lines.size())));
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file)).toList();
        }
    }

    static boolean isCalled(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
