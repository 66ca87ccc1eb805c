package dev.lathe.parse.paging;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of a wire format as words: {@code nextPageToken}, {@code next_page_token} and {@code next[page-token]} agree.
 */
final class Spelling {

    /** Words of figures that lead elsewhere than to the next page. */
    static final List<String> BACKWARD = List.of("prev", "previous", "before", "first", "self", "current", "start");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

    private Spelling() {}

    static String words(String name) {
        String apart = HUMP.matcher(name).replaceAll(" ");
        return SEPARATORS.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether words hold a word. */
    static boolean has(String words, String word) {
        return (" " + words + " ").contains(" " + word + " ");
    }
}
