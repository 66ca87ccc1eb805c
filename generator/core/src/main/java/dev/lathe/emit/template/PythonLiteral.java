package dev.lathe.emit.template;

import dev.lathe.language.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as an expression of Python, which has other words, and other escapes for what is beyond 16 bits. */
final class PythonLiteral {

    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|true|false|null", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)", Pattern.DOTALL);

    private PythonLiteral() {}

    static String of(String json) {
        return TOKEN.matcher(json).replaceAll(token -> Matcher.quoteReplacement(token(token.group(), token.group(1))));
    }

    private static String token(String token, String string) {
        return switch (token) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> '"' + TextDoor.escape(Target.Escape.PYTHON, unescaped(string)) + '"';
        };
    }

    private static String unescaped(String string) {
        return ESCAPE.matcher(string).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> escape;
        };
    }
}
