package dev.lathe.text;

/** The escapes that JSON and Java literals have in common. */
public final class Escapes {

    private Escapes() {}

    /** How a language spells the characters that are not the same everywhere. */
    @FunctionalInterface
    public interface Spelling {

        /** Appends a character that is no quote, backslash, line end or tab. */
        void append(StringBuilder out, char c);
    }

    /** The inside of a double-quoted literal; what the languages do not share is left to {@code others}. */
    public static String literal(String text, Spelling others) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> others.append(out, c);
            }
        }
        return out.toString();
    }
}
