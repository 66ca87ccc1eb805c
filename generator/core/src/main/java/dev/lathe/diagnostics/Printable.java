package dev.lathe.diagnostics;

import java.util.Locale;

/**
 * Text of a document for a terminal or a log: characters that end a line, move the cursor, turn the direction of
 * writing or cannot be seen are written as escapes.
 */
final class Printable {

    private Printable() {}

    /** As much of the text as {@code most} characters hold, escapes included. */
    static String of(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most));
        for (int i = 0; i < text.length() && out.length() < most; i++) {
            char c = text.charAt(i);
            if (isVisible(c)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
