package dev.lathe.benchmarks;

import dev.lathe.measure.Processes;
import dev.lathe.measure.Processes.Ended;
import dev.lathe.measure.Usage;
import dev.lathe.measure.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates a document with each contender, in turns, and compiles what came out.
 *
 * @param work where everything goes that is made
 * @param libraries the class path of all that is generated
 */
record Comparison(Path work, String libraries) {

    private static final String HEAP = "4g";

    /** Below the output folder, of each contender: what users compile. */
    private static final String SOURCES = "src/main/java";

    private static final Duration LIMIT = Duration.ofMinutes(20);

    /**
     * Measures all contenders, {@code rounds} times each.
     *
     * @throws IllegalStateException if one of them generates nothing
     */
    Map<Contender, Measurement> of(Path document, List<Contender> contenders, int rounds)
            throws IOException, InterruptedException {
        Map<Contender, List<Usage>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(generate(document, contender));
            }
        }
        Map<Contender, Measurement> measured = new LinkedHashMap<>();
        for (Map.Entry<Contender, List<Usage>> entry : runs.entrySet()) {
            measured.put(entry.getKey(), compiled(entry.getKey(), Measurement.least(entry.getValue())));
        }
        return measured;
    }

    Usage generate(Path document, Contender contender) throws IOException, InterruptedException {
        Path output = output(contender);
        new WorkFolder(output).delete();
        Files.createDirectories(work);
        Ended ended = processes()
                .run(
                        "generate-" + output.getFileName(),
                        contender.main(),
                        contender.classPath(),
                        contender.arguments(document, output));
        if (!ended.well()) {
            throw new IllegalStateException(contender.name() + " ended with " + ended.code() + "; see " + work);
        }
        return ended.usage();
    }

    private Measurement compiled(Contender contender, Usage generate) throws IOException, InterruptedException {
        Path sources = output(contender).resolve(SOURCES);
        Path classes = output(contender).resolve("classes");
        Ended ended = processes()
                .run(
                        "compile-" + output(contender).getFileName(),
                        CompileSources.class.getName(),
                        Processes.ownClassPath(),
                        List.of(sources.toString(), classes.toString(), libraries));
        return new Measurement(generate, SourceCount.of(sources), ended.usage(), ended.well() ? sizeOf(classes) : 0);
    }

    private Processes processes() {
        return new Processes(work, HEAP, LIMIT);
    }

    private Path output(Contender contender) {
        return work.resolve(contender.name().replace(' ', '-'));
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
