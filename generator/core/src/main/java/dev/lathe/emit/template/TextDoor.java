package dev.lathe.emit.template;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Formatter;
import dev.lathe.language.Target;
import dev.lathe.model.SpecText;
import java.util.Locale;

/**
 * The door from text of a document to what templates write: whatever it says, it stays inside the string or the element
 * that a template puts around it. Output is ASCII.
 */
final class TextDoor implements Formatter {

    @Override
    public Object format(Object value, Chain next) {
        return value instanceof SpecText text ? text.open() : next.format(value);
    }

    /** What a value says, for what is derived from it and escaped afterwards. */
    static String text(Object value) {
        return value instanceof SpecText text ? text.open() : value.toString();
    }

    /** How text is written in a language, unless a template asks for it as it is. */
    static EscapingStrategy escaping(Target.Escape escape) {
        return text -> escape(escape, text.toString());
    }

    /** Text as one word: lower-case ASCII letters and digits, an underscore for whatever stands between them. */
    static String word(SpecText text) {
        return text.open()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    static String escape(Target.Escape escape, String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c) < text.length() ? text.charAt(i + Character.charCount(c)) : ' ';
            switch (escape) {
                case JAVASCRIPT -> javaScript(out, c, next);
                case PYTHON -> python(out, c);
                case JSON -> json(out, c);
                case TOML -> toml(out, c);
                case HTML -> html(out, c);
                case SHELL -> shell(out, c);
                case PLAIN -> plain(out, c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Nothing ends a string, starts a placeholder of a template literal, or ends a comment. */
    private static void javaScript(StringBuilder out, int c, int next) {
        boolean isSyntax = "\"'`\\".indexOf(c) >= 0 || (c == '$' && next == '{');
        if (isSyntax) {
            out.append('\\').append((char) c);
        } else if (c == '*' && next == '/') {
            out.append("*\\");
        } else if (c == '<' && (next == '/' || next == '!')) {
            out.append("\\x3c");
        } else {
            utf16(out, c);
        }
    }

    private static void python(StringBuilder out, int c) {
        if ("\"'\\".indexOf(c) >= 0) {
            out.append('\\').append((char) c);
        } else if (c > 0xffff) {
            out.append(String.format(Locale.ROOT, "\\U%08x", c));
        } else {
            utf16(out, c);
        }
    }

    private static void json(StringBuilder out, int c) {
        if (c == '"' || c == '\\') {
            out.append('\\');
        }
        utf16(out, c);
    }

    /** As JSON, but a character is never written in halves. */
    private static void toml(StringBuilder out, int c) {
        if (c > 0xffff) {
            out.append(String.format(Locale.ROOT, "\\U%08x", c));
        } else {
            json(out, Character.isSurrogate((char) c) ? 0xfffd : c);
        }
    }

    private static void utf16(StringBuilder out, int c) {
        if (c >= ' ' && c <= '~') {
            out.append((char) c);
        } else {
            for (char unit : Character.toChars(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    private static void html(StringBuilder out, int c) {
        boolean isText = (c >= ' ' && c <= '~' && "&<>\"'`".indexOf(c) < 0) || c == '\n';
        if (isText) {
            out.append((char) c);
        } else {
            boolean isCharacter = c > ' ' && Character.isDefined(c) && !(c >= 0xd800 && c <= 0xdfff) && c != 0x7f;
            out.append("&#").append(isCharacter ? c : 0xfffd).append(';');
        }
    }

    /** The same characters; those beyond ASCII as JSON, and many languages, write them. */
    static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> utf16(out, c));
        return out.toString();
    }

    /** A quote ends the string, stands for itself, and begins the next string. Other doors may follow: no ASCII. */
    private static void shell(StringBuilder out, int c) {
        if (c == '\'') {
            out.append("'\\''");
        } else if (c == '\n' || (c >= ' ' && c != 0x7f && Character.isDefined(c) && !Character.isISOControl(c))) {
            out.appendCodePoint(c);
        } else {
            out.append('?');
        }
    }

    private static void plain(StringBuilder out, int c) {
        out.append(c >= ' ' && c <= '~' ? (char) c : '?');
    }
}
