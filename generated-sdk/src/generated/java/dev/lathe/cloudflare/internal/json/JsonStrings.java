// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.nio.charset.StandardCharsets;

/** Decodes strings in bytes that are known to be well-formed JSON. */
final class JsonStrings {

    private JsonStrings() {}

    /** The content between two quotes; the range does not include them. */
    static String decode(byte[] json, int from, int to) {
        int escape = indexOfEscape(json, from, to);
        if (escape == to) {
            return utf8(json, from, to);
        }
        StringBuilder out = new StringBuilder(to - from);
        int done = from;
        while (escape < to) {
            out.append(utf8(json, done, escape));
            out.append(unescape(json, escape));
            done = escape + (json[escape + 1] == 'u' ? 6 : 2);
            escape = indexOfEscape(json, done, to);
        }
        return out.append(utf8(json, done, to)).toString();
    }

    /** The index of the first backslash, or {@code to}. */
    static int indexOfEscape(byte[] json, int from, int to) {
        int i = from;
        while (i < to && json[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Whether no half of a surrogate pair stands alone. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The index after the escape that begins with a backslash; when it is none, the complement of the index of why. */
    static int endOfEscape(byte[] json, int backslash, int end) {
        int i = backslash + 1;
        byte kind = i < end ? json[i] : 0;
        switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 1;
            }
            case 'u' -> {
                for (int last = ++i + 4; i < last; i++) {
                    if (i >= end || Character.digit(json[i], 16) < 0) {
                        return ~i;
                    }
                }
                return i;
            }
            default -> {
                return ~i;
            }
        }
    }

    private static char unescape(byte[] json, int backslash) {
        byte kind = json[backslash + 1];
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(json, backslash + 2);
            default -> (char) kind;
        };
    }

    private static char hex(byte[] json, int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            unit = (unit << 4) | Character.digit(json[i], 16);
        }
        return (char) unit;
    }

    private static String utf8(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.UTF_8);
    }
}
