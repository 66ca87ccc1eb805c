package dev.lathe.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * As much of a long list of findings as people read: the first few of each sort.
 *
 * @param shown in their order
 * @param more how many of a sort are not shown; no sort with zero
 */
public record Excerpt(List<Diagnostic> shown, SortedMap<Sort, Integer> more) {

    public Excerpt {
        shown = List.copyOf(shown);
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
    }

    /** Findings that say the same of different places. */
    public record Sort(Severity severity, DiagnosticCode code) implements Comparable<Sort> {

        private static final Comparator<Sort> ORDER =
                Comparator.comparing(Sort::severity).thenComparing(Sort::code);

        @Override
        public int compareTo(Sort other) {
            return ORDER.compare(this, other);
        }
    }

    /** The first {@code most} of each sort. */
    public static Excerpt of(List<Diagnostic> diagnostics, int most) {
        Map<Sort, Integer> seen = new TreeMap<>();
        SortedMap<Sort, Integer> more = new TreeMap<>();
        List<Diagnostic> shown = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            Sort sort = new Sort(diagnostic.severity(), diagnostic.code());
            if (seen.merge(sort, 1, Integer::sum) <= most) {
                shown.add(diagnostic);
            } else {
                more.merge(sort, 1, Integer::sum);
            }
        }
        return new Excerpt(shown, more);
    }

    /** {@code ... and 312 more LN001}: what follows the findings that are shown. */
    public static String line(Sort sort, int count) {
        return "... and " + count + " more " + sort.code().id();
    }
}
