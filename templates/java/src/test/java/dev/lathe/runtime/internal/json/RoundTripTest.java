package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.runtime.core.RawJson;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random documents come out of every way through the runtime as the same tree. */
final class RoundTripTest {

    private static final String[] PIECES = {
        "a",
        "\\\"",
        "\\\\",
        "\\n",
        "\\u0000",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\u00e9",
        "\u20ac",
        "\uD83D\uDE00",
        "]",
        "{",
        ",",
        ":",
        " ",
        "\u007f"
    };
    private static final String[] SCALARS = {
        "0", "-1", "1.50", "1E+400", "12345678901234567890", "true", "false", "null"
    };
    private static final String[] SPACES = {"", "", "", " ", "\n", "\t\r\n  "};

    private final Random random = new Random(20261122);

    @Test
    void s8ReadWalkedAndWrittenItIsTheSameTree() {
        for (int i = 0; i < 2000; i++) {
            String json = value(0);
            byte[] bytes = json.getBytes(UTF_8);
            RawJson raw = RawJson.of(json);
            Object tree = Trees.walk(raw);

            assertEquals(json.strip(), raw.toString());
            assertEquals(tree, JsonReader.decode(bytes, Trees::read));
            RawJson written = Trees.written(raw);
            assertEquals(tree, Trees.walk(written));
            assertEquals(written, RawJson.of(written.toString()), "what the writer writes is valid");
            assertEquals(written, Trees.written(written));
        }
    }

    @Test
    void whitespaceMakesNoDifference() {
        for (int i = 0; i < 500; i++) {
            String json = value(0);
            RawJson tight = RawJson.of(json);
            RawJson spaced = RawJson.of(spaced(json));
            assertEquals(tight, spaced);
            assertEquals(tight.hashCode(), spaced.hashCode());
        }
    }

    private String value(int depth) {
        int kind = random.nextInt(depth > 5 ? 2 : 4);
        String text = switch (kind) {
            case 0 -> SCALARS[random.nextInt(SCALARS.length)];
            case 1 -> string();
            case 2 -> "[" + children(depth, "") + "]";
            default -> "{" + children(depth, "name") + "}";
        };
        return space() + text + space();
    }

    private String children(int depth, String named) {
        StringBuilder out = new StringBuilder(space());
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            if (!named.isEmpty()) {
                out.append(space()).append(string()).append(space()).append(':');
            }
            out.append(value(depth + 1));
        }
        return out.toString();
    }

    private String string() {
        StringBuilder out = new StringBuilder("\"");
        for (int i = random.nextInt(12); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.append('"').toString();
    }

    private String space() {
        return SPACES[random.nextInt(SPACES.length)];
    }

    /** More whitespace between tokens only. */
    private static String spaced(String json) {
        StringBuilder out = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                out.append(c).append(json.charAt(++i));
            } else {
                inString ^= c == '"';
                out.append(!inString && "{}[],:".indexOf(c) >= 0 ? " " + c + "\n" : String.valueOf(c));
            }
        }
        return out.toString();
    }
}
