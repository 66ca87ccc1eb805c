package dev.lathe.runtime.internal.json;

import java.util.regex.Pattern;

/**
 * Looks for patterns of the document in texts. Some pairs of pattern and text would take ages or a deep stack; they are
 * given up, and the server decides.
 */
final class TextSearch {

    /** How often characters are looked at: some tenths of a second. */
    private static final int MOST_LOOKS = 20_000_000;

    private TextSearch() {}

    /** Whether a pattern is found anywhere in a text, or the search was given up. */
    static boolean mayFind(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Looks(text)).find();
        } catch (GivenUp | StackOverflowError e) {
            return true;
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Looks implements CharSequence {

        private final String text;
        private int left = MOST_LOOKS;

        private Looks(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new GivenUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Says that a search takes too long. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private GivenUp() {
            super("a search takes too long", null, false, false);
        }
    }
}
