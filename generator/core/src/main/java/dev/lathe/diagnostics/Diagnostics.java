package dev.lathe.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Collects the findings of one run; every stage adds to it and none prints. Not thread-safe. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.location().file())
            .thenComparingInt(d -> d.location().line())
            .thenComparingInt(d -> d.location().column())
            .thenComparing(d -> d.location().pointer())
            .thenComparing(d -> d.code().id())
            .thenComparing(Diagnostic::message);

    private final List<Diagnostic> found = new ArrayList<>();

    public void error(DiagnosticCode code, Location location, String message, String remedy) {
        found.add(new Diagnostic(code, Severity.ERROR, message, remedy, location));
    }

    public void warning(DiagnosticCode code, Location location, String message, String remedy) {
        found.add(new Diagnostic(code, Severity.WARNING, message, remedy, location));
    }

    public void note(DiagnosticCode code, Location location, String message) {
        found.add(new Diagnostic(code, Severity.NOTE, message, "", location));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Takes over what another stage or attempt found. */
    public void addAll(Diagnostics other) {
        found.addAll(other.found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Everything found so far, sorted by place; the same finding at the same place once. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found.stream().distinct().toList());
        sorted.sort(BY_PLACE);
        return Collections.unmodifiableList(sorted);
    }
}
