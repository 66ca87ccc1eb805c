package dev.lathe.emit.java.door;

import dev.lathe.text.Escapes;
import java.util.Locale;

/** Writes single characters so that they mean only themselves: in a Java literal, or in the HTML of a comment. */
final class Characters {

    private static final int REPLACEMENT = 0xfffd;

    private Characters() {}

    /**
     * The inside of a Java string literal: ASCII, every backslash doubled, no unicode escape that javac reads early.
     */
    static String literal(String text) {
        return Escapes.literal(text, Characters::appendLiteral);
    }

    private static void appendLiteral(StringBuilder out, char c) {
        if (c < ' ' || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\%03o", (int) c));
        } else if (c > 0x7f) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    /** Text of an HTML comment: ASCII, nothing that ends a comment, starts a tag, an entity or a unicode escape. */
    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int previous = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = i < text.length() ? text.charAt(i) : ' ';
            appendHtml(out, previous, c, next);
            previous = c;
        }
        return out.toString();
    }

    private static void appendHtml(StringBuilder out, int previous, int c, int next) {
        boolean endsComment = (c == '*' && next == '/') || (c == '/' && previous == '*');
        boolean startsComment = (c == '/' && next == '*') || (c == '*' && previous == '/');
        if (endsComment || startsComment || "&<>@\\{}\"".indexOf(c) >= 0) {
            out.append("&#").append(c).append(';');
        } else if (c == '\n' || c == '\t' || c == '\r') {
            out.append((char) c);
        } else if (c >= ' ' && c < 0x7f) {
            out.append((char) c);
        } else {
            out.append("&#").append(isShowable(c) ? c : REPLACEMENT).append(';');
        }
    }

    private static boolean isShowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (c & 0xfffe) != 0xfffe;
        };
    }
}
