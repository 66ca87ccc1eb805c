package dev.lathe.plan.sample;

import java.util.regex.Pattern;

/** Looks for a pattern of the document in one of its texts, and gives up soon: together they may want ages. */
final class BoundedSearch {

    private static final int MOST_LOOKS = 200_000;

    private BoundedSearch() {}

    /** Whether the pattern is found; not when the search was given up. */
    static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Looks(text)).find();
        } catch (GivenUp | StackOverflowError e) {
            return false;
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
