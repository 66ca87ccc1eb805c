package dev.lathe.parse.paging;

import java.util.List;

/**
 * A scalar in an answer, outside of its items.
 *
 * @param pointer from the root of the body
 * @param words of its name, in lower case, one space between them
 * @param parents the words of the names that lead to it, outermost first
 * @param kind of its value
 * @param about format, description and example, to tell a URL from a token; may be empty
 * @param presence whether it is always there
 */
public record Leaf(String pointer, String words, List<String> parents, Kind kind, String about, Presence presence) {

    /** Whether a member is always there with a value. */
    public enum Presence {
        ALWAYS,
        SOMETIMES
    }

    public Leaf {
        parents = List.copyOf(parents);
    }

    /** A member by its name and the names that lead to it. */
    public static Leaf of(Site site, Kind kind, String about, Presence presence) {
        List<String> parents = site.parents().stream().map(Spelling::words).toList();
        return new Leaf(site.pointer(), Spelling.words(site.name()), parents, kind, about, presence);
    }

    /** Where a member stands. */
    public record Site(String pointer, String name, List<String> parents) {}

    /** Whether a word occurs in the names that lead to it. */
    boolean isBelow(String word) {
        return parents.stream().anyMatch(parent -> Spelling.has(parent, word));
    }

    /** Whether it tells of another direction than forward. */
    boolean looksBack() {
        return Spelling.BACKWARD.stream().anyMatch(word -> Spelling.has(words, word) || isBelow(word));
    }
}
