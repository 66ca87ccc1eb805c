// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Finds the ends of tokens and values in bytes that are known to be well-formed JSON; never recursive. */
final class JsonScan {

    private JsonScan() {}

    /** The first index from {@code at} on that is not whitespace, or {@code to}. */
    static int skipSpace(byte[] json, int at, int to) {
        int i = at;
        while (i < to && isSpace(json[i])) {
            i++;
        }
        return i;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The index after the closing quote of the string whose opening quote is at {@code quote}. */
    static int endOfString(byte[] json, int quote) {
        int i = quote + 1;
        while (json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** The index after the value that begins at {@code from}; {@code to} ends what may be looked at. */
    static int endOfValue(byte[] json, int from, int to) {
        return switch (json[from]) {
            case '"' -> endOfString(json, from);
            case '{', '[' -> endOfContainer(json, from);
            default -> endOfWord(json, from, to);
        };
    }

    private static int endOfContainer(byte[] json, int from) {
        int depth = 0;
        int i = from;
        do {
            switch (json[i]) {
                case '"' -> i = endOfString(json, i) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            i++;
        } while (depth > 0);
        return i;
    }

    /** The index after the number that begins at an index; when it is none, the complement of the index of why. */
    static int endOfNumber(byte[] json, int from, int to) {
        int whole = json[from] == '-' ? from + 1 : from;
        int i = whole < to && json[whole] == '0' ? whole + 1 : digits(json, whole, to);
        if (i > 0 && i < to && json[i] == '.') {
            i = digits(json, i + 1, to);
        }
        if (i > 0 && i < to && (json[i] | 0x20) == 'e') {
            boolean isSigned = i + 1 < to && (json[i + 1] == '+' || json[i + 1] == '-');
            i = digits(json, isSigned ? i + 2 : i + 1, to);
        }
        return i > 0 && i < to && !endsWord(json[i]) ? ~i : i;
    }

    private static int digits(byte[] json, int from, int to) {
        int i = from;
        while (i < to && json[i] >= '0' && json[i] <= '9') {
            i++;
        }
        return i == from ? ~i : i;
    }

    /** Whether a byte may follow a number or a word. */
    static boolean endsWord(byte b) {
        return b == ',' || b == '}' || b == ']' || isSpace(b);
    }

    private static int endOfWord(byte[] json, int from, int to) {
        int i = from;
        while (i < to && json[i] != ',' && json[i] != ']' && json[i] != '}' && !isSpace(json[i])) {
            i++;
        }
        return i;
    }
}
