package dev.lathe.plan.naming;

import dev.lathe.plan.naming.JavaPattern.Token;

/**
 * Reads a class of characters in an expression of ECMAScript. Brackets, ampersands and hyphens inside it are only
 * characters there, and more than that in Java.
 */
final class JavaPatternClass {

    private static final String SYNTAX = "[]&-^#";

    private final String text;
    private final int start;
    private final StringBuilder out = new StringBuilder("[");
    private int at;

    JavaPatternClass(String text, int start) {
        this.text = text;
        this.start = start;
    }

    Token read() {
        boolean isNegated = text.startsWith("^", start + 1);
        at = start + (isNegated ? 2 : 1);
        out.append(isNegated ? "^" : "");
        if (current() == ']') {
            throw JavaPattern.refused();
        }
        while (current() != ']') {
            range(isNegated ? Form.NEGATED : Form.PLAIN);
        }
        return new Token(out.append(']').toString(), at + 1);
    }

    /** Whether the class names what it has, or what it lacks. */
    private enum Form {
        PLAIN,
        NEGATED
    }

    /** One character or set, or two with a hyphen between them, which makes a range of two characters. */
    private void range(Form form) {
        boolean isSet = isSet();
        atom(form);
        if (isHyphenBeforeMore()) {
            at++;
            out.append(isSet || isSet() ? "\\-" : "-");
            atom(form);
        }
    }

    private boolean isSet() {
        return current() == '\\' && new JavaPatternEscape(text, at).isSet();
    }

    private void atom(Form form) {
        Token token = isSet() ? set(form) : character();
        out.append(token.spelling());
        at = token.end();
    }

    private Token set(Form form) {
        JavaPatternEscape escape = new JavaPatternEscape(text, at);
        if (escape.letter() == 's') {
            return new Token(JavaPatternEscape.SPACE, at + 2);
        } else if (escape.letter() != 'S') {
            return escape.set();
        } else if (form == Form.NEGATED) {
            throw JavaPattern.refused();
        }
        return new Token("[^" + JavaPatternEscape.SPACE + "]", at + 2);
    }

    private boolean isHyphenBeforeMore() {
        return text.startsWith("-", at) && !text.startsWith("-]", at);
    }

    private Token character() {
        int c = current();
        if (c == '\\') {
            JavaPatternEscape escape = new JavaPatternEscape(text, at);
            return escape.letter() == 'b' ? new Token("\\x08", at + 2) : escape.character();
        }
        String plain = SYNTAX.indexOf(c) >= 0 ? "\\" + (char) c : JavaPattern.quoted(c);
        return new Token(plain, at + Character.charCount(c));
    }

    private int current() {
        if (at >= text.length()) {
            throw JavaPattern.refused();
        }
        return text.codePointAt(at);
    }
}
