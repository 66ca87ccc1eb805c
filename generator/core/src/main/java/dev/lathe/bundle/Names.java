package dev.lathe.bundle;

import java.util.Locale;
import java.util.Set;

/** Names that no tool has to escape. */
final class Names {

    private static final int LONGEST = 120;

    private Names() {}

    /** What a text leaves of itself as the name of a component; never empty. */
    static String plain(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]+", "_");
        String kept = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return kept.isEmpty() || kept.equals("_") ? "Unnamed" : kept;
    }

    /** The name, or the first of it with a number behind that is still free, whatever its case. */
    static String claimed(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + number;
        }
        return free;
    }
}
