package dev.lathe.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Everything of a document that counts, and where it went; nothing is missing.
 *
 * @param entries by kind, then by place
 */
public record Account(List<Entry> entries) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::kind)
            .thenComparing(entry -> entry.place().file())
            .thenComparing(entry -> entry.place().pointer());

    /** The account of a run that did not get that far. */
    public static final Account NONE = new Account(List.of());

    public Account {
        entries = entries.stream().sorted(ORDER).toList();
    }

    /** The sums, one for each kind, also where there is nothing of it. */
    public List<Tally> tallies() {
        return Arrays.stream(Kind.values()).map(kind -> Tally.of(kind, entries)).toList();
    }

    /** What nothing of the SDK stands for. */
    public List<Entry> leftOut() {
        return entries.stream().filter(entry -> entry.fate() == Fate.LEFT_OUT).toList();
    }
}
