package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes documents, well-formed and broken, that try the corners of the grammar. The same for one seed. */
final class RandomJson {

    private static final List<String> NAMES = List.of(
            "id",
            "name",
            "names",
            "nam",
            "created_on",
            "status_code",
            "tags",
            "a",
            "",
            "caf\u00e9",
            "n\\u0061me",
            "\\\"",
            "ratio",
            "nested",
            "\\ud83d\\ude00",
            "\\ud83d",
            "kind",
            "verylongnameofamember",
            "verylongnameofamembers");

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-0.0",
            "1",
            "-1",
            "12",
            "1.0",
            "1e3",
            "1E+3",
            "1e-3",
            "0.1",
            "0.30000000000000004",
            "123456789012345678",
            "999999999999999999",
            "1234567890123456789",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "1e400",
            "-1e400",
            "4.9e-324",
            "1e-400",
            "3.4028236e38",
            "123456789012345",
            "12345678901234.5",
            "0.000001",
            "00",
            "01",
            "-",
            "1.",
            ".5",
            "1e",
            "+1",
            "NaN",
            "Infinity",
            "tru",
            "nul",
            "truex",
            "1x",
            "\"\"",
            "\"x\"",
            "\"api_key\"",
            "\"2024-10-30T19:20:21Z\"",
            "\"2024-10-30T19:20:21.123456789Z\"",
            "\"2024-10-30T19:20:21.Z\"",
            "\"2024-02-30T19:20:21Z\"",
            "\"2024-10-30T19:20:21+02:00\"",
            "\"2024-10-30t19:20:21z\"",
            "\"2024-10-30\"",
            "\"2024-10-30T24:20:21Z\"",
            "\"2024-10-30T19:20:21.1234567891Z\"",
            "\"caf\u00e9\"",
            "\"\\u0000\\uD83D\\uDE00\"",
            "\"\\uD83D\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"a\tb\"",
            "\"\u007f\"",
            "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"",
            "\"sixteen bytes...\"",
            "\"fifteen bytes..\"",
            "\"eight...\"",
            "\"a longer text with one \\\" escape in the middle\"",
            "\"\uD83D\uDE00\uD83D\uDE00\"",
            "\"\u20ac and more than eight bytes\"",
            "\"[{,}]:\"");

    private static final byte[] LIKELY = "\"\\{}[],:-+.eE0123456789truefalsn u\t\n\r ".getBytes(UTF_8);

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    /** A document; half of them have been damaged. */
    byte[] next() {
        StringBuilder text = new StringBuilder();
        value(text, 0);
        byte[] json = (space() + text + space()).getBytes(UTF_8);
        return random.nextBoolean() ? json : damaged(json);
    }

    private void value(StringBuilder out, int depth) {
        int kind = random.nextInt(depth == 0 ? 8 : 10 + depth);
        if (kind < 5) {
            object(out, depth);
        } else if (kind < 7) {
            array(out, depth);
        } else {
            out.append(one(SCALARS));
        }
    }

    private void object(StringBuilder out, int depth) {
        out.append('{').append(space());
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",")
                    .append(space())
                    .append('"')
                    .append(one(NAMES))
                    .append('"');
            out.append(space()).append(':').append(space());
            value(out, depth + 1);
            out.append(space());
        }
        out.append('}');
    }

    private void array(StringBuilder out, int depth) {
        out.append('[').append(space());
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",").append(space());
            value(out, depth + 1);
            out.append(space());
        }
        out.append(']');
    }

    private String space() {
        return switch (random.nextInt(12)) {
            case 0 -> " ";
            case 1 -> "\n\t\r ";
            default -> "";
        };
    }

    private byte[] damaged(byte[] json) {
        byte[] broken = json;
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(broken.length);
            broken = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(broken, Math.max(1, at));
                case 1 -> changed(broken, at, (byte) random.nextInt(256));
                case 2 -> changed(broken, at, LIKELY[random.nextInt(LIKELY.length)]);
                case 3 -> without(broken, at);
                default -> with(broken, at, LIKELY[random.nextInt(LIKELY.length)]);
            };
        }
        return broken;
    }

    private static byte[] changed(byte[] json, int at, byte value) {
        byte[] changed = json.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] without(byte[] json, int at) {
        if (json.length == 1) {
            return json;
        }
        byte[] shorter = Arrays.copyOf(json, json.length - 1);
        System.arraycopy(json, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] with(byte[] json, int at, byte value) {
        byte[] longer = Arrays.copyOf(json, json.length + 1);
        System.arraycopy(json, at, longer, at + 1, json.length - at);
        longer[at] = value;
        return longer;
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
