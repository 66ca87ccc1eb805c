package dev.lathe.plan.model;

/**
 * A checked identifier: ASCII letters, digits, {@code _} and {@code $}, not starting with a digit. The only way a name
 * that came from a document gets into generated code.
 */
public record Identifier(String value) implements Comparable<Identifier> {

    public Identifier {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an identifier of " + value.length() + " characters");
        }
    }

    private static boolean isValid(String value) {
        if (value.isEmpty() || isDigit(value.charAt(0))) {
            return false;
        }
        return value.chars().allMatch(c -> isDigit(c) || isLetter(c) || c == '_' || c == '$');
    }

    private static boolean isLetter(int c) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return '0' <= c && c <= '9';
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    /** The identifier itself. */
    @Override
    public String toString() {
        return value;
    }
}
