package dev.lathe.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks lines of code that are too long: what stands between the outermost brackets goes one item a line, and again
 * inside of it. Works for languages whose brackets and quotes are those of C.
 */
public final class CodeLayout {

    private static final int WIDTH = 76;
    private static final String BUILDER = ".builder()";

    /** What stands behind the last item of a list that takes several lines. */
    public enum LastItem {
        COMMA,
        BARE
    }

    private final String step;
    private final LastItem lastItem;

    private CodeLayout(String step, LastItem lastItem) {
        this.step = step;
        this.lastItem = lastItem;
    }

    /**
     * The same code in shorter lines.
     *
     * @param step what items are indented by
     */
    public static String of(String code, String step, LastItem lastItem) {
        CodeLayout layout = new CodeLayout(step, lastItem);
        return String.join("\n", code.lines().map(layout::line).toList());
    }

    private String line(String line) {
        String text = line.stripLeading();
        return laidOut(text, line.substring(0, line.length() - text.length()));
    }

    private String laidOut(String text, String indent) {
        if (indent.length() + text.length() <= WIDTH) {
            return indent + text;
        }
        List<String> links = links(text);
        if (links.size() > 1) {
            return links.stream()
                    .map(link -> laidOut(link, link.startsWith(".") ? indent + step : indent))
                    .collect(Collectors.joining("\n"));
        }
        int open = longestGroup(text);
        if (open < 0) {
            return indent + text;
        }
        List<String> items = items(text.substring(open + 1, endOfGroup(text, open)));
        boolean isOneGroup = items.size() == 1 && isGroup(items.get(0));
        return opened(text, indent, isOneGroup ? open + 1 : open);
    }

    /** A call whose one argument is an object or a list keeps both brackets on one line. */
    private String opened(String text, String indent, int open) {
        int close = endOfGroup(text, open);
        List<String> items = items(text.substring(open + 1, close));
        StringBuilder out = new StringBuilder(indent).append(text, 0, open + 1);
        for (int i = 0; i < items.size(); i++) {
            boolean hasComma = i < items.size() - 1 || lastItem == LastItem.COMMA;
            out.append('\n').append(laidOut(items.get(i) + (hasComma ? "," : ""), indent + step));
        }
        return out.append('\n').append(indent).append(text.substring(close)).toString();
    }

    /** The calls of a chain that begins with a builder; anything else is one link. */
    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = endOfString(text, i) - 1;
            } else if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
                depth--;
            } else if (c == '.' && depth == 0 && text.substring(0, i).contains(BUILDER) && i > start) {
                links.add(text.substring(start, i));
                start = i;
            }
        }
        links.add(text.substring(start));
        return links.get(0).endsWith(BUILDER) ? links : List.of(text);
    }

    private static boolean isGroup(String item) {
        return (item.startsWith("{") || item.startsWith("["))
                && item.length() > 2
                && endOfGroup(item, 0) == item.length() - 1;
    }

    /** The longest bracket outside of all others that has something in it; -1 when there is none. */
    private static int longestGroup(String text) {
        int best = -1;
        int length = 2;
        for (int i = 0; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                i = endOfString(text, i) - 1;
            } else if (isOpening(text.charAt(i))) {
                int close = endOfGroup(text, i);
                if (close < 0) {
                    return best;
                }
                if (close - i > length) {
                    best = i;
                    length = close - i;
                }
                i = close;
            }
        }
        return best;
    }

    private static List<String> items(String inside) {
        List<String> items = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (isQuote(c)) {
                i = endOfString(inside, i) - 1;
            } else if (isOpening(c)) {
                depth++;
            } else if (isClosing(c)) {
                depth--;
            } else if (c == ',' && depth == 0) {
                items.add(inside.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(inside.substring(start).strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    /** Where the bracket closes; -1 when it does not on this line. */
    private static int endOfGroup(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = endOfString(text, i) - 1;
            } else if (isOpening(c)) {
                depth++;
            } else if (isClosing(c) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(start)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '{' || c == '[';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '}' || c == ']';
    }
}
