package dev.lathe.plan.shape;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;

/** The door from text of a document to a JSON string. */
public final class JsonTexts {

    private JsonTexts() {}

    /** The text as a JSON string, ASCII only. */
    public static JsonText ofString(SpecText text) {
        return new JsonText(SpecText.of(quoted(text.open())));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c)) {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        } else {
            out.append(c);
        }
    }
}
