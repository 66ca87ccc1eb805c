package dev.lathe.plan.naming;

import dev.lathe.model.SpecText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Says in Java what a regular expression of ECMAScript says. Only what means the same everywhere is taken: flags inside
 * groups, back references, lookbehind, word boundaries, possessive quantifiers and words of other dialects are not. So
 * whatever passes compiles in every Java, in little time and stack. A door: it looks at texts.
 */
final class JavaPattern {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 20;

    private static final String SYNTAX = "()|*+?{}[]^$.";
    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final Pattern COUNT = Pattern.compile("\\{[0-9]{1,4}(,([0-9]{1,4})?)?\\}");
    private static final Pattern GROUP = Pattern.compile("\\((\\?(:|=|!|<[A-Za-z][A-Za-z0-9]*>))?");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    /** For each group that is open, whether it may be repeated. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private int at;
    private boolean isRepeatable;

    private JavaPattern(String text) {
        this.text = text;
    }

    /** The same in Java, or null when that is not certain. */
    static @Nullable SpecText of(SpecText ecma) {
        if (ecma.length() > MAX_LENGTH) {
            return null;
        }
        try {
            String spelling = new JavaPattern(ecma.open()).read();
            Pattern.compile(spelling);
            return SpecText.of(spelling);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private String read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            switch (c) {
                case '\\' -> literal(new JavaPatternEscape(text, at).outsideOfClass());
                case '[' -> literal(new JavaPatternClass(text, at).read());
                case '.' -> literal(new Token("[^" + LINE_ENDS + "]", at + 1));
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '*', '+', '?', '{' -> quantifier();
                case '^', '|' -> plain(String.valueOf((char) c));
                case '$' -> plain("\\z");
                default -> literal(new Token(quoted(c), at + Character.charCount(c)));
            }
        }
        if (!open.isEmpty()) {
            throw refused();
        }
        return out.toString();
    }

    /** A piece of the expression, and where the next one begins. */
    record Token(String spelling, int end) {}

    /** What stands for one character, which may be repeated. */
    private void literal(Token token) {
        out.append(token.spelling());
        at = token.end();
        isRepeatable = true;
    }

    /** What stands for no character. */
    private void plain(String spelling) {
        out.append(spelling);
        at++;
        isRepeatable = false;
    }

    private void openGroup() {
        Matcher group = GROUP.matcher(text).region(at, text.length());
        boolean isPlain = group.lookingAt() && (group.group(1) != null || !text.startsWith("(?", at));
        if (!isPlain || open.size() == MAX_DEPTH) {
            throw refused();
        }
        String kind = group.group(1) == null ? "" : group.group(1);
        boolean isLookahead = kind.equals("?=") || kind.equals("?!");
        open.push(!isLookahead);
        out.append('(').append(isLookahead ? kind : "?:");
        at = group.end();
        isRepeatable = false;
    }

    private void closeGroup() {
        if (open.isEmpty()) {
            throw refused();
        }
        plain(")");
        isRepeatable = open.pop();
    }

    private void quantifier() {
        Matcher count = COUNT.matcher(text).region(at, text.length());
        boolean isCount = count.lookingAt();
        if (!isRepeatable || (text.charAt(at) == '{' && !isCount)) {
            throw refused();
        }
        int end = isCount ? count.end() : at + 1;
        end = text.startsWith("?", end) ? end + 1 : end;
        out.append(text, at, end);
        at = end;
        isRepeatable = false;
    }

    /** A character that stands for itself. */
    static String quoted(int c) {
        boolean isUnseen = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        if (isUnseen) {
            throw refused();
        }
        return SYNTAX.indexOf(c) >= 0 ? "\\" + (char) c : Character.toString(c);
    }

    static PatternSyntaxException refused() {
        return new PatternSyntaxException("not certain", "", -1);
    }
}
