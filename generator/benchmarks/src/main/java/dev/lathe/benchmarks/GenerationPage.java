package dev.lathe.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The figures of a run as Markdown. */
final class GenerationPage {

    private static final double MILLIS = 1_000;
    private static final double KILO = 1_024;

    private final StringBuilder page = new StringBuilder();

    /** Begins with what was run, where and when. */
    GenerationPage(String commit, String date, String machine) {
        page.append("# What generating costs\n\n")
                .append(
                        "Each generator runs in a process of its own (`-Xmx4g -XX:+UseSerialGC`), in turns; the least of its"
                                + " runs counts.\n\n")
                .append("| | |\n|---|---|\n")
                .append("| commit | " + commit + " |\n| date | " + date + " |\n")
                .append("| command | `mvn -Pbenchmarks -DskipTests verify -pl generator/benchmarks -am"
                        + " -Dbenchmarks.record=true` |\n")
                .append("| machine | " + machine + " |\n");
    }

    /** One document: a row a figure, a column a contender, and the ratio of the first to the second. */
    void compare(String document, Map<Contender, Measurement> measured) {
        List<Measurement> all = List.copyOf(measured.values());
        page.append("\n## ").append(document).append("\n\n| |");
        measured.keySet()
                .forEach(contender -> page.append(' ').append(contender.name()).append(" |"));
        page.append(" ratio |\n|---|").append("---:|".repeat(all.size() + 1)).append('\n');
        row("generate, CPU s", all, m -> m.generate().cpuMillis(), MILLIS);
        row("generate, peak MB", all, m -> m.generate().peakKilobytes(), KILO);
        row("files", all, m -> m.source().files(), 1);
        row("lines", all, m -> m.source().lines(), 1);
        row("statements", all, m -> m.source().statements(), 1);
        row("methods", all, m -> m.source().methods(), 1);
        row("classes", all, m -> m.source().classes(), 1);
        row("javac, CPU s", all, m -> m.compile().cpuMillis(), MILLIS);
        row("class files, KB", all, Measurement::classBytes, KILO);
        for (Map.Entry<Contender, Measurement> entry : measured.entrySet()) {
            if (!entry.getValue().compiles()) {
                page.append("\nWhat ")
                        .append(entry.getKey().name())
                        .append(" emits does not compile: javac's time is that until it gave up.\n");
            }
        }
    }

    /** Documents of growing size. */
    void growth(Growth growth) {
        page.append("\n## Growth\n\nDocuments made up for this, five operations and two schemas a resource.\n\n")
                .append(
                        "| operations | document KB | CPU s | CPU ms an operation | peak MB |\n|---:|---:|---:|---:|---:|\n");
        for (Growth.Step step : growth.steps()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.1f | %.1f | %,d |%n",
                    step.operations(),
                    step.documentBytes() / 1_024,
                    step.usage().cpuMillis() / MILLIS,
                    (double) step.usage().cpuMillis() / step.operations(),
                    step.usage().peakKilobytes() / 1_024));
        }
        page.append(String.format(
                Locale.ROOT,
                "%nAn operation more costs %.2f times as much in the largest document as in that of 1,000.%n",
                growth.bend()));
    }

    private void row(String name, List<Measurement> all, ToLongFunction<Measurement> figure, double unit) {
        Function<Measurement, String> text = m -> {
            long value = figure.applyAsLong(m);
            return value == 0 ? "-" : String.format(Locale.ROOT, unit == 1 ? "%,.0f" : "%,.1f", value / unit);
        };
        page.append("| ").append(name).append(" |");
        all.forEach(m -> page.append(' ').append(text.apply(m)).append(" |"));
        long first = figure.applyAsLong(all.get(0));
        long second = figure.applyAsLong(all.get(all.size() - 1));
        page.append(
                second == 0 || first == 0
                        ? " - |\n"
                        : String.format(Locale.ROOT, " %.2f |%n", (double) first / second));
    }

    String text() {
        return page.toString().replace(System.lineSeparator(), "\n");
    }
}
