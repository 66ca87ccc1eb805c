package dev.lathe.tree;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Usual mistakes that make a text no YAML, and what was meant; each keeps the lines where they are. */
enum TextRepair {
    /** They may break a block scalar. */
    BLANK_LINES("(?m)^[ \\t]+$", "a line of nothing but blanks is taken for an empty one", "remove the blanks"),
    /** A tab is as deep as any other: what matters is that it is deeper. */
    TABS(
            "(?m)^[ ]*\\t[ \\t]*",
            "tabs at the start of lines are taken for two spaces each",
            "indent with spaces, not with tabs"),
    /** Nobody means them. */
    CONTROLS("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", "control characters are taken for blanks", "remove them");

    private final Pattern pattern;
    private final String reading;
    private final String remedy;

    TextRepair(String pattern, String reading, String remedy) {
        this.pattern = Pattern.compile(pattern);
        this.reading = reading;
        this.remedy = remedy;
    }

    String apply(String text) {
        return pattern.matcher(text).replaceAll((MatchResult match) -> meant(match.group()));
    }

    private String meant(String mistake) {
        return switch (this) {
            case BLANK_LINES -> "";
            case TABS -> mistake.replace("\t", "  ");
            case CONTROLS -> " ";
        };
    }

    String reading() {
        return reading;
    }

    String remedy() {
        return remedy;
    }
}
