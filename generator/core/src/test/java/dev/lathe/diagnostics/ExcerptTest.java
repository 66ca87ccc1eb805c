package dev.lathe.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static Diagnostic finding(DiagnosticCode code, Severity severity, int line) {
        return new Diagnostic(code, severity, "m", "", new Location("a.yaml", "", line, 1));
    }

    @Test
    void theFirstOfEachSortAreShownAndTheRestIsCounted() {
        List<Diagnostic> all = new ArrayList<>();
        for (int line = 1; line <= 5; line++) {
            all.add(finding(DiagnosticCode.NAME_COLLISION, Severity.WARNING, line));
        }
        all.add(finding(DiagnosticCode.NAME_COLLISION, Severity.NOTE, 6));
        all.add(finding(DiagnosticCode.DUPLICATE_KEY, Severity.WARNING, 7));

        Excerpt excerpt = Excerpt.of(all, 2);

        assertEquals(
                List.of(1, 2, 6, 7),
                excerpt.shown().stream().map(d -> d.location().line()).toList());
        List<String> lines = new ArrayList<>();
        excerpt.more().forEach((sort, count) -> lines.add(Excerpt.line(sort, count)));
        assertEquals(List.of("... and 3 more LN001"), lines);
    }

    @Test
    void aShortListIsShownWhole() {
        List<Diagnostic> all = List.of(finding(DiagnosticCode.DUPLICATE_KEY, Severity.WARNING, 1));
        assertEquals(all, Excerpt.of(all, 1).shown());
        assertEquals(0, Excerpt.of(all, 1).more().size());
    }
}
