// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.ArrayList;
import java.util.List;

/** The items of a list in a header: between commas, but not those inside of a text in quotes (RFC 9110, 5.6.1). */
final class HeaderItems {

    private HeaderItems() {}

    /** The items without blanks around them; empty ones are none. In time linear in the text. */
    static List<String> of(String text) {
        List<String> items = new ArrayList<>();
        int begin = 0;
        int lastQuote = text.lastIndexOf('"');
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                add(text.substring(begin, i).strip(), items);
                begin = i + 1;
            } else if (text.charAt(i) == '"' && i < lastQuote) {
                int end = closing(text, i);
                lastQuote = end < 0 ? -1 : lastQuote; // one that nothing closes is a sign like any other
                i = Math.max(i, end);
            }
        }
        return items;
    }

    private static void add(String item, List<String> items) {
        if (!item.isEmpty()) {
            items.add(item);
        }
    }

    private static int closing(String text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }
}
