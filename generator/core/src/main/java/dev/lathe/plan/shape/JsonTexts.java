package dev.lathe.plan.shape;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The door from text of a document to a JSON string. */
public final class JsonTexts {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    private JsonTexts() {}

    /** The text as a JSON string, ASCII only. */
    public static JsonText ofString(SpecText text) {
        return new JsonText(SpecText.of(quoted(text.open())));
    }

    /** The text as a value of the kind, if it is one: {@code 1}, {@code true} for True; else as a string. */
    static JsonText ofKind(SpecText text, @Nullable JsonKind kind) {
        String value = text.open();
        boolean isNumber = (kind == JsonKind.INTEGER || kind == JsonKind.NUMBER)
                && NUMBER.matcher(value).matches();
        boolean isBoolean = kind == JsonKind.BOOLEAN && BOOLEAN.matcher(value).matches();
        return isNumber || isBoolean ? new JsonText(SpecText.of(value.toLowerCase(Locale.ROOT))) : ofString(text);
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
