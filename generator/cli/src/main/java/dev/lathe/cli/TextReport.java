package dev.lathe.cli;

import dev.lathe.GenerationResult;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Excerpt;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import java.io.PrintWriter;
import java.util.List;

/** For people: diagnostics on standard error, a summary on standard output. */
record TextReport(PrintWriter out, PrintWriter err, Detail detail) implements Report {

    /** How much is said. */
    enum Detail {
        PROBLEMS,
        SUMMARY,
        ALL
    }

    /** The name of the report in the project folder. */
    static final String FILE = "lathe-report.json";

    /** How many findings of one sort people read before they open the report. */
    private static final int MOST = 20;

    @Override
    public void print(GenerationResult result) {
        printFindings(result);
        if (detail == Detail.ALL && result.failure() != null) {
            result.failure().printStackTrace(err);
        }
        if (detail != Detail.PROBLEMS) {
            printAccount(result);
            out.println(summary(result));
        }
    }

    private void printFindings(GenerationResult result) {
        List<Diagnostic> wanted =
                result.diagnostics().stream().filter(this::isShown).toList();
        Excerpt excerpt = Excerpt.of(wanted, detail == Detail.ALL ? Integer.MAX_VALUE : MOST);
        String where = result.status() == GenerationResult.Status.DONE ? "see " + FILE : "--verbose shows all";
        excerpt.shown().forEach(err::println);
        excerpt.more().forEach((sort, count) -> err.println(Excerpt.line(sort, count) + " (" + where + ")"));
    }

    private void printAccount(GenerationResult result) {
        result.account().tallies().stream().filter(tally -> tally.total() > 0).forEach(out::println);
    }

    private boolean isShown(Diagnostic diagnostic) {
        return detail == Detail.ALL || diagnostic.severity() != Severity.NOTE;
    }

    private static String summary(GenerationResult result) {
        String findings = result.count(Severity.ERROR) + " errors, " + result.count(Severity.WARNING) + " warnings, "
                + result.count(Severity.NOTE) + " notes";
        return switch (result.status()) {
            case DONE -> done(result) + "; " + findings;
            case REFUSED -> "nothing was written: " + findings;
            case STALE -> result.changes().differences().size() + " files differ; " + findings;
            case FAILED -> "failed: " + findings;
        };
    }

    private static String done(GenerationResult result) {
        GenerationResult.Statistics size = result.statistics();
        Changes changes = result.changes();
        return size.operations() + " operations, " + size.methods() + " methods, " + size.types() + " types: "
                + changes.written().size() + " files written, "
                + changes.unchanged().size() + " unchanged, "
                + changes.deleted().size() + " deleted";
    }
}
