package dev.lathe.emit.template;

import dev.lathe.language.Target;

/** JSON as an expression of Python, which has other words, and other escapes for what is beyond 16 bits. */
final class PythonLiteral {

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private PythonLiteral(String json) {
        this.json = json;
    }

    static String of(String json) {
        return new PythonLiteral(json).written();
    }

    private String written() {
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                string();
            } else if (!word("true", "True") && !word("false", "False") && !word("null", "None")) {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private boolean word(String word, String python) {
        boolean isHere = json.startsWith(word, at);
        if (isHere) {
            out.append(python);
            at += word.length();
        }
        return isHere;
    }

    private void string() {
        StringBuilder text = new StringBuilder();
        at++;
        while (json.charAt(at) != '"') {
            text.append(character());
        }
        at++;
        out.append('"')
                .append(TextDoor.escape(Target.Escape.PYTHON, text.toString()))
                .append('"');
    }

    private char character() {
        char c = json.charAt(at++);
        return c == '\\' ? escaped(json.charAt(at++)) : c;
    }

    private char escaped(char letter) {
        return switch (letter) {
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json, at - 4, at, 16);
            }
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
