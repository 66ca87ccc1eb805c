package dev.lathe.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sum of one kind.
 *
 * @param fates how many went where; no fate with zero
 */
public record Tally(Kind kind, SortedMap<Fate, Integer> fates) {

    public Tally {
        fates = Collections.unmodifiableSortedMap(new TreeMap<>(fates));
    }

    static Tally of(Kind kind, Iterable<Entry> entries) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (Entry entry : entries) {
            if (entry.kind() == kind) {
                fates.merge(entry.fate(), 1, Integer::sum);
            }
        }
        return new Tally(kind, new TreeMap<>(fates));
    }

    /** How many the document has. */
    public int total() {
        return fates.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int leftOut() {
        return fates.getOrDefault(Fate.LEFT_OUT, 0);
    }

    public int emitted() {
        return total() - leftOut();
    }

    /** {@code operations 29 = 29 emitted + 0 left out}. */
    @Override
    public String toString() {
        return kind.plural() + " " + total() + " = " + emitted() + " emitted + " + leftOut() + " left out";
    }
}
