package dev.lathe.tree;

/** Halves of surrogate pairs that stand alone, as an escape may say them: no text, and no encoding has them. */
final class Surrogates {

    private static final char REPLACEMENT = '\ufffd';

    private Surrogates() {}

    /** The text with U+FFFD for each lone half; the same object when there is none. */
    static String replaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLone(text, i)) {
                return replacedFrom(text, i);
            }
        }
        return text;
    }

    private static String replacedFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (isLone(text, i)) {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
