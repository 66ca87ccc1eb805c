package dev.lathe.cli;

import dev.lathe.GenerationResult;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import java.io.PrintWriter;

/** For people: diagnostics on standard error, a summary on standard output. */
record TextReport(PrintWriter out, PrintWriter err, Detail detail) implements Report {

    /** How much is said. */
    enum Detail {
        PROBLEMS,
        SUMMARY,
        ALL
    }

    @Override
    public void print(GenerationResult result) {
        result.diagnostics().stream().filter(this::isShown).forEach(err::println);
        if (detail == Detail.ALL && result.failure() != null) {
            result.failure().printStackTrace(err);
        }
        if (detail != Detail.PROBLEMS) {
            out.println(summary(result));
        }
    }

    private boolean isShown(Diagnostic diagnostic) {
        return detail == Detail.ALL || diagnostic.severity() != Severity.NOTE;
    }

    private static String summary(GenerationResult result) {
        String findings = result.count(Severity.ERROR) + " errors, " + result.count(Severity.WARNING) + " warnings";
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
