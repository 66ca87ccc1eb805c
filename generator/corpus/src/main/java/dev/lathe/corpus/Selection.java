package dev.lathe.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses documents: all, those named, or a few that between them have as many traits as possible. */
public final class Selection {

    private static final long LARGE = 1_000_000;
    private static final long SMALL = 300_000;

    private Selection() {}

    /** The documents with these ids, in the order of the index; an unknown id is an error. */
    public static List<Entry> named(List<Entry> all, Set<String> ids) {
        List<Entry> found =
                all.stream().filter(entry -> ids.contains(entry.id())).toList();
        if (found.size() != ids.size()) {
            throw new IllegalArgumentException("some of these are not in index.tsv: " + ids);
        }
        return found;
    }

    /** The smallest document above 1 MB, then small ones, each the one that adds most traits. */
    public static List<Entry> byTraits(List<Entry> all, int count) {
        List<Entry> chosen = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        all.stream()
                .filter(entry -> entry.bytes() > LARGE)
                .min(Comparator.comparing(Entry::bytes).thenComparing(Entry::id))
                .ifPresent(entry -> choose(entry, chosen, covered));
        while (chosen.size() < count) {
            Entry next = all.stream()
                    .filter(entry -> entry.bytes() <= SMALL && !chosen.contains(entry))
                    .min(Comparator.comparing((Entry entry) -> -gain(entry, covered))
                            .thenComparing(Entry::bytes)
                            .thenComparing(Entry::id))
                    .orElse(null);
            if (next == null) {
                break;
            }
            choose(next, chosen, covered);
        }
        return List.copyOf(chosen);
    }

    private static void choose(Entry entry, List<Entry> chosen, Set<String> covered) {
        chosen.add(entry);
        covered.addAll(entry.traits());
    }

    private static long gain(Entry entry, Set<String> covered) {
        return entry.traits().stream().filter(trait -> !covered.contains(trait)).count();
    }
}
