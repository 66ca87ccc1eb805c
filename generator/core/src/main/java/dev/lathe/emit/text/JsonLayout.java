package dev.lathe.emit.text;

/** Lays minified JSON out over lines, two blanks a level. Strings and numbers stay as they are spelt. */
public final class JsonLayout {

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private int level;

    private JsonLayout(String json) {
        this.json = json;
    }

    /** The same JSON, for people. */
    public static String of(String json) {
        return new JsonLayout(json).laidOut();
    }

    private String laidOut() {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = endOfString(i);
                out.append(json, i, end);
                i = end - 1;
            } else {
                token(c, i + 1 < json.length() ? json.charAt(i + 1) : ' ');
                i += isOpening(c) && i + 1 < json.length() && isClosing(json.charAt(i + 1)) ? 1 : 0;
            }
        }
        return out.toString();
    }

    private void token(char c, char next) {
        if (isOpening(c) && isClosing(next)) {
            out.append(c).append(next);
        } else if (isOpening(c)) {
            level++;
            newLine(c);
        } else if (isClosing(c)) {
            level--;
            out.append('\n').append("  ".repeat(Math.max(level, 0))).append(c);
        } else if (c == ',') {
            newLine(c);
        } else {
            out.append(c).append(c == ':' ? " " : "");
        }
    }

    private void newLine(char c) {
        out.append(c).append('\n').append("  ".repeat(level));
    }

    private int endOfString(int start) {
        int i = start + 1;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, json.length());
    }

    private static boolean isOpening(char c) {
        return c == '{' || c == '[';
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }
}
