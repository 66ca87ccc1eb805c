package dev.lathe.emit.java.door;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The door for string literals: whatever the document says becomes one Java expression of type {@code String}. */
public final class JavaLiteral {

    /** A constant may have 65,535 bytes; one character of a literal has at most three. */
    private static final int MAX_CHUNK = 20_000;

    private JavaLiteral() {}

    /** {@code "created_on"}. */
    public static CodeBlock of(SpecText text) {
        return ofString(text.open());
    }

    /** The JSON text itself as a literal: {@code "{\"a\":1}"}. */
    public static CodeBlock of(JsonText json) {
        return ofString(json.json().open());
    }

    /** A number or boolean of the document as a primitive literal; 0 or false for what is none. */
    public static CodeBlock ofPrimitive(ScalarKind kind, JsonText json) {
        String text = json.json().open();
        if (kind == ScalarKind.BOOLEAN) {
            return CodeBlock.of("$L", text.equals("true"));
        }
        BigDecimal number = number(text);
        return switch (kind) {
            case INT32 -> CodeBlock.of("$L", number.intValue());
            case INT64 -> CodeBlock.of("$LL", number.longValue());
            case FLOAT -> CodeBlock.of("$LF", finite(number.floatValue()));
            default -> CodeBlock.of("$L", finite(number.doubleValue()));
        };
    }

    private static BigDecimal number(String text) {
        boolean isNumber = text.length() <= 1_000 && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,4})?");
        return isNumber ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    /** The string that a JSON string stands for, as a literal; other JSON values as their text. */
    public static CodeBlock ofScalar(JsonText json) {
        return ofString(JsonScalar.text(json));
    }

    /** {@code "accounts.tokens.create"}: words joined by dots. */
    public static CodeBlock ofPath(List<SpecText> words) {
        return ofString(String.join(".", words.stream().map(SpecText::open).toList()));
    }

    /** The characters of a text that may stand in a product token of {@code User-Agent}. */
    public static CodeBlock ofToken(SpecText text) {
        return ofString(text.open().replaceAll("[^A-Za-z0-9._+-]", ""));
    }

    /** The text as a literal, or {@code null}. */
    public static CodeBlock ofNullable(@Nullable SpecText text) {
        return text == null ? CodeBlock.of("null") : of(text);
    }

    /** {@code "/result"}: the JSON pointer of a member of the root. */
    public static CodeBlock ofPointer(SpecText member) {
        return ofString("/" + member.open().replace("~", "~0").replace("/", "~1"));
    }

    /** {@code "name=value"}. */
    public static CodeBlock ofPair(SpecText name, SpecText value) {
        return ofString(name.open() + "=" + value.open());
    }

    /** The content of a resource file: the JSON text, ASCII. */
    public static String file(JsonText json) {
        StringBuilder out = new StringBuilder();
        String text = json.json().open();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('\n').toString();
    }

    /** Our own words. */
    public static CodeBlock ofString(String text) {
        if (text.length() <= MAX_CHUNK) {
            return CodeBlock.of("$L", '"' + Characters.literal(text) + '"');
        }
        List<CodeBlock> chunks = new ArrayList<>();
        for (int start = 0; start < text.length(); start += MAX_CHUNK) {
            String chunk = text.substring(start, Math.min(text.length(), start + MAX_CHUNK));
            chunks.add(CodeBlock.of("$L", '"' + Characters.literal(chunk) + '"'));
        }
        return CodeBlock.of("$T.join($L, $L)", String.class, "\"\"", CodeBlock.join(chunks, ", "));
    }
}
