package dev.lathe.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.measure.Checkout;
import dev.lathe.measure.Processes;
import dev.lathe.measure.Processes.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbenchmarks verify}: the generated SDK beside its peers, on the JDK that runs Maven. Properties:
 * {@code benchmarks.rounds} (3 is the short form, of a few minutes), {@code benchmarks.record} ({@code true}: writes
 * {@code generator/docs/performance-jdkNN.md}).
 */
class CallsBenchmarkIT {

    private static final Path ROOT = Path.of(System.getProperty("benchmarks.root", "../.."));
    private static final Path WORK = Path.of(System.getProperty("benchmarks.work", "target/benchmarks"));
    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 3);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int FEATURE = Runtime.version().feature();

    /**
     * Entries of a page, and pages: a million entries, or a tenth of it in the short form, which needs as much memory.
     */
    private static final int PAGE = 1_000;

    private static final int PAGES = ROUNDS > 3 ? 1_000 : 100;

    /** The common pool as it is where there are five processors. */
    private static final List<String> MORE_PROCESSORS =
            List.of("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");

    private static final List<Integer> HEAPS = List.of(12, 14, 16, 20, 24, 32, 48);

    @Test
    void sideBySide() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        CallsPage page = new CallsPage(
                new Checkout(ROOT).commit(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                Runtime.getRuntime().availableProcessors() + " processors, JDK " + FEATURE);
        page.tasks(lines(JsonRun.class, List.of()));
        page.tasks(lines(CallRun.class, List.of()));
        try (RunningServer server = RunningServer.start(WORK, PAGE, PAGES)) {
            page.tasks(lines(CallRun.class, List.of(), server.address()));
            page.tasks(lines(CallRun.class, MORE_PROCESSORS, server.address()));
            page.figures("cold start to the first list", "CPU ms", cold(server.address()));
            page.figures("smallest heap that pages through", "MB", Map.of("Lathe", smallestHeap(server.address())));
        }
        System.out.println(page.text());
        if (Boolean.getBoolean("benchmarks.record")) {
            Path record = ROOT.resolve("generator/docs/performance-jdk" + FEATURE + ".md");
            Files.writeString(record, page.text(), StandardCharsets.US_ASCII);
        }
    }

    private static List<String> lines(Class<?> main, List<String> options, String... more)
            throws IOException, InterruptedException {
        Path figures = WORK.resolve(main.getSimpleName() + ".tsv");
        List<String> arguments = new ArrayList<>(List.of(figures.toString(), String.valueOf(ROUNDS)));
        arguments.addAll(List.of(more));
        Ended ended = processes(
                        "1g",
                        Stream.concat(Stream.of("-Xbatch"), options.stream()).toList())
                .run(main.getSimpleName(), main.getName(), Processes.ownClassPath(), arguments);
        assertTrue(ended.well(), () -> main.getSimpleName() + " failed; see " + WORK);
        return Files.readAllLines(figures);
    }

    /**
     * Of programs that start, fetch a list and end: the least of the rounds, with and without an archive of classes.
     */
    private static Map<String, Long> cold(String address) throws IOException, InterruptedException {
        Map<String, Long> least = new LinkedHashMap<>();
        for (int round = 0; round < Math.max(ROUNDS, 5); round++) {
            for (Class<?> main : List.of(ColdPeer.class, ColdLathe.class)) {
                String name = main == ColdLathe.class ? "Lathe" : "OpenAPI Generator";
                Path archive = WORK.resolve(main.getSimpleName() + ".jsa").toAbsolutePath();
                if (round == 0) {
                    cpu(main, address, List.of("-XX:ArchiveClassesAtExit=" + archive));
                }
                least.merge(name, cpu(main, address, List.of()), Math::min);
                least.merge(
                        name + ", AppCDS", cpu(main, address, List.of("-XX:SharedArchiveFile=" + archive)), Math::min);
            }
        }
        return least;
    }

    private static long cpu(Class<?> main, String address, List<String> options)
            throws IOException, InterruptedException {
        Ended ended = processes("256m", options).run(main.getSimpleName(), main.getName(), jars(), List.of(address));
        assertTrue(ended.well(), () -> main.getSimpleName() + " failed; see " + WORK);
        return ended.usage().cpuMillis();
    }

    /** An archive of classes holds those of jars only. */
    private static List<String> jars() {
        return Processes.ownClassPath().stream()
                .filter(entry -> Files.isRegularFile(Path.of(entry)))
                .toList();
    }

    private static long smallestHeap(String address) throws IOException, InterruptedException {
        for (int heap : HEAPS) {
            Ended ended = processes(heap + "m", List.of())
                    .run(
                            "paging-" + heap,
                            PagingRun.class.getName(),
                            Processes.ownClassPath(),
                            List.of(address, String.valueOf((long) PAGE * PAGES)));
            if (ended.well()) {
                return heap;
            }
        }
        throw new IllegalStateException("no heap was large enough; see " + WORK);
    }

    private static Processes processes(String heap, List<String> options) {
        return new Processes(WORK, heap, LIMIT, options);
    }
}
