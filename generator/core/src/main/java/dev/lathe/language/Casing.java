package dev.lathe.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How words become one name. */
public enum Casing {
    LOWER_CAMEL,
    UPPER_CAMEL,
    UPPER_SNAKE,
    SNAKE,
    FLAT,
    /** As the document spells it where that is a name; else as {@link #SNAKE}. */
    AS_WRITTEN;

    public String join(List<String> words) {
        return switch (this) {
            case FLAT -> String.join("", words);
            case SNAKE, AS_WRITTEN -> String.join("_", words);
            case UPPER_SNAKE -> String.join("_", words).toUpperCase(Locale.ROOT);
            case UPPER_CAMEL -> words.stream().map(Casing::capital).collect(Collectors.joining());
            case LOWER_CAMEL -> words.isEmpty() ? "" : words.get(0) + UPPER_CAMEL.join(words.subList(1, words.size()));
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
