package dev.lathe.benchmarks.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run as Markdown: each beside that of the first contender of its table. */
final class CallsPage {

    private final StringBuilder page = new StringBuilder();

    /** Begins with what was run, where and when. */
    CallsPage(String commit, String date, String machine) {
        page.append("# What calls cost, as measured\n\n")
                .append(
                        "What it means stands in [performance.md](performance.md). All contenders of a table ran in turns in"
                                + " one program, and of all rounds the least processor time counts; only ratios tell.\n\n")
                .append("| | |\n|---|---|\n| commit | " + commit + " |\n| date | " + date + " |\n")
                .append("| command | `mvn -Pbenchmarks -DskipTests verify -pl generator/benchmarks-calls -am"
                        + " -Dbenchmarks.record=true` |\n")
                .append("| machine | " + machine + " |\n");
    }

    /** Lines of task, contender, nanoseconds and bytes, with tabs between. */
    void tasks(List<String> lines) {
        Map<String, List<String[]>> tasks = new LinkedHashMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            tasks.computeIfAbsent(columns[0], task -> new ArrayList<>()).add(columns);
        }
        tasks.forEach(this::task);
    }

    private void task(String name, List<String[]> rows) {
        page.append("\n## ").append(name).append("\n\n");
        page.append("| | CPU us | times as fast | bytes allocated | share |\n|---|---:|---:|---:|---:|\n");
        double nanos = Double.parseDouble(rows.get(0)[2]);
        double bytes = Double.parseDouble(rows.get(0)[3]);
        for (String[] row : rows) {
            double ownNanos = Double.parseDouble(row[2]);
            double ownBytes = Double.parseDouble(row[3]);
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.2f | %.2f | %,.0f | %.2f |%n",
                    row[1],
                    ownNanos / 1_000,
                    nanos / ownNanos,
                    ownBytes,
                    ownBytes / bytes));
        }
    }

    /** A table of names and figures, the first of which the others are compared with. */
    void figures(String title, String unit, Map<String, Long> figures) {
        page.append("\n## ").append(title).append("\n\n| | ").append(unit).append(" | ratio |\n|---|---:|---:|\n");
        long first = figures.values().iterator().next();
        figures.forEach((name, figure) -> page.append(String.format(
                Locale.ROOT, "| %s | %,d | %.2f |%n", name, figure, (double) figure / Math.max(1, first))));
    }

    String text() {
        return page.toString().replace(System.lineSeparator(), "\n");
    }
}
