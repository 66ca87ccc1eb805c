package dev.lathe.emit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines of code that are too long: what stands between the outermost brackets goes one item a line, and again
 * inside of it. Works for languages whose brackets and quotes are those of C.
 */
public final class CodeLayout {

    private static final int WIDTH = 76;
    private static final String STEP = "  ";

    private CodeLayout() {}

    /** The same code in shorter lines. */
    public static String of(String code) {
        return String.join("\n", code.lines().map(CodeLayout::line).toList());
    }

    private static String line(String line) {
        String text = line.stripLeading();
        String indent = line.substring(0, line.length() - text.length());
        return laidOut(text, indent);
    }

    private static String laidOut(String text, String indent) {
        int open = indent.length() + text.length() <= WIDTH ? -1 : lastGroup(text);
        if (open < 0) {
            return indent + text;
        }
        int close = endOfGroup(text, open);
        List<String> items = items(text.substring(open + 1, close));
        String head = text.substring(0, open + 1);
        String tail = text.substring(close);
        if (items.size() == 1 && isGroup(items.get(0))) {
            String inner = laidOut(head + items.get(0) + tail, indent, head.length());
            return inner;
        }
        StringBuilder out = new StringBuilder(indent).append(head);
        items.forEach(item -> out.append('\n').append(laidOut(item + ",", indent + STEP)));
        return out.append('\n').append(indent).append(tail).toString();
    }

    /** A call whose one argument is an object keeps both brackets on one line. */
    private static String laidOut(String text, String indent, int open) {
        int close = endOfGroup(text, open);
        StringBuilder out = new StringBuilder(indent).append(text, 0, open + 1);
        items(text.substring(open + 1, close))
                .forEach(item -> out.append('\n').append(laidOut(item + ",", indent + STEP)));
        return out.append('\n').append(indent).append(text.substring(close)).toString();
    }

    private static boolean isGroup(String item) {
        return (item.startsWith("{") || item.startsWith("["))
                && item.length() > 2
                && endOfGroup(item, 0) == item.length() - 1;
    }

    /** The longest bracket outside of all others that has something in it; -1 when there is none. */
    private static int lastGroup(String text) {
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
