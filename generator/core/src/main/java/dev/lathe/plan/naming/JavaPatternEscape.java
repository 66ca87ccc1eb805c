package dev.lathe.plan.naming;

import dev.lathe.plan.naming.JavaPattern.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what begins with a backslash in an expression of ECMAScript. */
final class JavaPatternEscape {

    /** White space as ECMAScript knows it: Java's {@code \s} has that of ASCII only. */
    static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final Pattern CODE = Pattern.compile("\\\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})");
    private static final Pattern CATEGORY =
            Pattern.compile("\\\\[pP]\\{(C[cfnos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)\\}");

    private final String text;
    private final int start;

    JavaPatternEscape(String text, int start) {
        this.text = text;
        this.start = start;
    }

    Token outsideOfClass() {
        return switch (letter()) {
            case 's' -> token("[" + SPACE + "]");
            case 'S' -> token("[^" + SPACE + "]");
            default -> isSet() ? set() : character();
        };
    }

    /** Whether it stands for one of several characters. */
    boolean isSet() {
        return "dDwWsSpP".indexOf(letter()) >= 0;
    }

    /** One of several characters, but for white space. */
    Token set() {
        if (letter() == 'p' || letter() == 'P') {
            return matched(CATEGORY);
        }
        return token("\\" + letter());
    }

    /** One character. */
    Token character() {
        char letter = letter();
        return switch (letter) {
            case 't', 'n', 'r', 'f' -> token("\\" + letter);
            case 'v' -> token("\\x0B");
            case 'x', 'u' -> matched(CODE);
            case '0' -> {
                if (start + 2 < text.length() && Character.isDigit(text.charAt(start + 2))) {
                    throw JavaPattern.refused();
                }
                yield token("\\x00");
            }
            default -> {
                boolean isPunctuation = letter > ' ' && letter <= '~' && !Character.isLetterOrDigit(letter);
                if (!isPunctuation) {
                    throw JavaPattern.refused();
                }
                yield token("\\" + letter);
            }
        };
    }

    char letter() {
        if (start + 1 >= text.length()) {
            throw JavaPattern.refused();
        }
        return text.charAt(start + 1);
    }

    private Token token(String spelling) {
        return new Token(spelling, start + 2);
    }

    private Token matched(Pattern form) {
        Matcher matcher = form.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            throw JavaPattern.refused();
        }
        return new Token(matcher.group(), matcher.end());
    }
}
