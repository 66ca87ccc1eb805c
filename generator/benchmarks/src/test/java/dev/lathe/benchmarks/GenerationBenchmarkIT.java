package dev.lathe.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.measure.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbenchmarks verify}: Lathe beside OpenAPI Generator. Properties: {@code benchmarks.documents} (files,
 * with commas), {@code benchmarks.rounds}, {@code benchmarks.record} ({@code true}: writes
 * {@code generator/docs/generation.md}).
 */
class GenerationBenchmarkIT {

    private static final Path ROOT = Path.of(System.getProperty("benchmarks.root", "../.."));
    private static final Path PEERS = Path.of(System.getProperty("benchmarks.peers", "target/peers"));
    private static final Path WORK = Path.of(System.getProperty("benchmarks.work", "target/benchmarks"));

    /** What an operation more may cost in a document ten times as large. */
    private static final double STRAIGHT = 1.5;

    @Test
    void bothSideBySide() throws IOException, InterruptedException {
        List<Path> documents = Stream.of(
                        System.getProperty("benchmarks.documents", "").split(",", -1))
                .filter(name -> !name.isBlank())
                .map(name -> ROOT.resolve(name.strip()).normalize())
                .toList();
        GenerationPage page = new GenerationPage(
                new Checkout(ROOT).commit(), LocalDate.now(ZoneOffset.UTC).toString(), machine());
        List<Contender> contenders = List.of(
                new Contender.Lathe(), new Contender.OpenApiGenerator(PEERS.resolve("openapi-generator-cli.jar")));
        for (Path document : documents) {
            assertTrue(Files.exists(document), () -> "no document at " + document);
            Comparison comparison =
                    new Comparison(WORK.resolve(document.getFileName().toString()), libraries());
            page.compare(
                    document.getFileName().toString(),
                    comparison.of(document, contenders, Integer.getInteger("benchmarks.rounds", 3)));
        }
        Growth growth = Growth.of(new Comparison(WORK.resolve("growth"), libraries()), contenders.get(0));
        page.growth(growth);
        System.out.println(page.text());
        if (Boolean.getBoolean("benchmarks.record")) {
            Files.writeString(ROOT.resolve("generator/docs/generation.md"), page.text(), StandardCharsets.US_ASCII);
        }
        assertTrue(growth.bend() < STRAIGHT, () -> "an operation costs more in larger documents: " + growth.bend());
    }

    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(PEERS.resolve("libraries"))) {
            return jars.map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " processors, JDK "
                + Runtime.version().feature();
    }
}
