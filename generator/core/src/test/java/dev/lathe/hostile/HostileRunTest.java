package dev.lathe.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every payload in every place, and every structural attack in a process of its own: {@code -Dlathe.hostile=all}.
 * {@code -Dlathe.hostile.record=true} writes {@code generator/docs/hostile.md}, also when something is wrong.
 */
@EnabledIfSystemProperty(named = "lathe.hostile", matches = "all")
class HostileRunTest {

    private static final Path PAGE = Path.of("..", "docs", "hostile.md");

    @TempDir
    Path folder;

    @Test
    void nothingHarms() throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<AttackRun.Outcome> structures = new ArrayList<>();
            for (Future<AttackRun.Outcome> outcome : structures(workers)) {
                structures.add(outcome.get());
            }
            List<Cell> cells = new ArrayList<>();
            for (Future<List<Cell>> some : texts(workers)) {
                cells.addAll(some.get());
            }
            HostilePage page = new HostilePage(cells, structures);
            if (Boolean.getBoolean("lathe.hostile.record")) {
                String date = LocalDate.now(ZoneOffset.UTC).toString();
                Files.writeString(PAGE, page.markdown(commit(), date), StandardCharsets.US_ASCII);
            }
            assertEquals(List.of(), page.harmed());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Future<AttackRun.Outcome>> structures(ExecutorService workers) {
        return StructuralAttacks.all().stream()
                .map(attack -> workers.submit(() -> {
                    Path root = Files.createDirectories(folder.resolve("s-" + attack.name()));
                    return new AttackRun(attack, root).run();
                }))
                .toList();
    }

    private List<Future<List<Cell>>> texts(ExecutorService workers) throws IOException {
        return HostileDocument.all().stream()
                .flatMap(document -> document.positions().stream().map(position -> work(document, position, workers)))
                .toList();
    }

    private Future<List<Cell>> work(HostileDocument document, String position, ExecutorService workers) {
        return workers.submit(() -> {
            TextMatrix matrix = new TextMatrix(document, folder.resolve("t-" + position));
            List<Cell> cells = new ArrayList<>();
            for (Payload payload : Payload.all()) {
                cells.add(matrix.cell(position, payload));
            }
            return cells;
        });
    }

    private static String commit() throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*").start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }
}
