package dev.lathe.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant. */
public final class Suggestion {

    private static final int LONGEST = 200;

    private Suggestion() {}

    /** {@code did you mean `x`?} for the nearest candidate, or an empty text when none is near. */
    public static String of(String word, Collection<String> candidates) {
        int tolerance = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(c -> distance(word, c) <= tolerance)
                .min(Comparator.comparingInt((String c) -> distance(word, c)).thenComparing(Comparator.naturalOrder()))
                .map(c -> "did you mean `" + c + "`?")
                .orElse("");
    }

    /** Levenshtein's distance, ignoring case. */
    private static int distance(String one, String other) {
        if (Math.max(one.length(), other.length()) > LONGEST) {
            return LONGEST;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
