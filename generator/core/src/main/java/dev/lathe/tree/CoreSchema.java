package dev.lathe.tree;

import java.util.regex.Pattern;

/** The core schema of YAML 1.2 (section 10.3.2): which plain scalars are not strings. */
final class CoreSchema {

    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final int LONGEST_INTERESTING = 400;

    private CoreSchema() {}

    /** What a plain scalar is. */
    static ScalarNode.Type typeOf(String plain) {
        if (plain.length() > LONGEST_INTERESTING) {
            return ScalarNode.Type.STRING;
        }
        char first = plain.isEmpty() ? '~' : plain.charAt(0);
        if (isNumberStart(first)) {
            return numberType(plain);
        }
        if (NULL.matcher(plain).matches()) {
            return ScalarNode.Type.NULL;
        }
        return BOOLEAN.matcher(plain).matches() ? ScalarNode.Type.BOOLEAN : ScalarNode.Type.STRING;
    }

    private static boolean isNumberStart(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    private static ScalarNode.Type numberType(String plain) {
        if (INTEGER.matcher(plain).matches()) {
            return ScalarNode.Type.INTEGER;
        }
        return DECIMAL.matcher(plain).matches() ? ScalarNode.Type.DECIMAL : ScalarNode.Type.STRING;
    }
}
