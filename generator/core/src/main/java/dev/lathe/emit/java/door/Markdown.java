package dev.lathe.emit.java.door;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;

/** The door for Markdown files: text that stays text, and code that stays code. */
public final class Markdown {

    private Markdown() {}

    /** One line of text; every character that Markdown or HTML could read otherwise is an entity. */
    public static String text(SpecText text) {
        String html = Characters.html(text.open().replaceAll("\\s+", " ").strip());
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if ("*`[]|~!".indexOf(c) >= 0 || (c == '_' && !isInsideWord(html, i))) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** An underscore between letters or digits emphasises nothing. */
    private static boolean isInsideWord(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(index - 1))
                && Character.isLetterOrDigit(text.charAt(index + 1));
    }

    /** The inside of a code span: ASCII, without back-ticks. */
    public static String code(SpecText text) {
        return text.open().replaceAll("[^ -~]|`", "?");
    }

    /** A JSON scalar as the inside of a code span. */
    public static String code(JsonText json) {
        return code(SpecText.of(JsonScalar.text(json)));
    }
}
