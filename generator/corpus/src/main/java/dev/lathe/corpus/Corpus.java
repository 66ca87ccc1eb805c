package dev.lathe.corpus;

import dev.lathe.measure.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs documents side by side.
 *
 * @param work where everything is kept that a later run need not do again
 * @param jobs how many documents at a time
 * @param out told each row as it comes
 */
record Corpus(Path work, int jobs, PrintStream out) {

    /** All rows, sorted by id. */
    Table run(List<Entry> entries) throws IOException, InterruptedException {
        String build = Fingerprints.ofBuild(Processes.ownClassPath());
        out.println("corpus: " + entries.size() + " documents, build " + build);
        out.println(Table.header());
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Row>> running = new ArrayList<>();
            for (Entry entry : largestFirst(entries)) {
                running.add(pool.submit(() -> row(entry, build)));
            }
            List<Row> rows = new ArrayList<>();
            for (Future<Row> future : running) {
                rows.add(result(future));
            }
            rows.sort(Comparator.comparing(Row::id));
            Table table = new Table(List.copyOf(rows));
            out.println(table.total());
            return table;
        } finally {
            pool.shutdownNow();
        }
    }

    /** So that no large one is left alone at the end. */
    private static List<Entry> largestFirst(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::bytes).reversed().thenComparing(Entry::id))
                .toList();
    }

    private Row row(Entry entry, String build) throws IOException, InterruptedException {
        Row row = new DocumentRun(entry, work).row(build);
        out.println(Table.line(row));
        return row;
    }

    private static Row result(Future<Row> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a document could not be run", e.getCause());
        }
    }
}
