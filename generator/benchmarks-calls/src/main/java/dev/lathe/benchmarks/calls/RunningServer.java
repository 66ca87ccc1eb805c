package dev.lathe.benchmarks.calls;

import dev.lathe.measure.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link LoopbackServer} in a process of its own, until it is closed. */
final class RunningServer implements AutoCloseable {

    private static final int LONGEST_START_SECONDS = 60;

    private final Process process;
    private final String address;

    private RunningServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one whose long list has so many entries a page, and so many pages. */
    static RunningServer start(Path work, int entries, int pages) throws IOException, InterruptedException {
        Path file = work.resolve("address");
        Files.deleteIfExists(file);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // Head and body go out in two pieces; without this the second waits for the client's receipt.
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        String.join(System.getProperty("path.separator"), Processes.ownClassPath()),
                        LoopbackServer.class.getName(),
                        file.toString(),
                        String.valueOf(entries),
                        String.valueOf(pages)))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("server.log").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!Files.exists(file)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start; see " + work);
            }
            Thread.sleep(50);
        }
        return new RunningServer(process, Files.readString(file));
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
