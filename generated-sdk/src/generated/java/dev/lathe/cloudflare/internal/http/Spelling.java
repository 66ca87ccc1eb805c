// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

/**
 * Finds a secret in text that a server wrote, also where it is spelled with the escapes of JSON (RFC 8259), URLs (RFC
 * 3986) or HTML.
 */
final class Spelling {

    private static final int HEX = 16;
    private static final int LONGEST_REFERENCE = 10;

    private Spelling() {}

    /** The text with {@code ***} for every occurrence. */
    static String redact(String text, String secret) {
        String literal = text.replace(secret, "***");
        StringBuilder out = null;
        int kept = 0;
        for (int i = 0; i < literal.length(); i++) {
            int end = end(literal, i, secret);
            if (end > 0) {
                out = out == null ? new StringBuilder(literal.length()) : out;
                out.append(literal, kept, i).append("***");
                kept = end;
                i = end - 1;
            }
        }
        return out == null
                ? literal
                : out.append(literal, kept, literal.length()).toString();
    }

    /** Where a secret ends that begins at an index; -1 if none does. */
    private static int end(String text, int from, String secret) {
        int at = from;
        for (int i = 0; i < secret.length(); i++) {
            int length = length(text, at, secret.charAt(i));
            if (length == 0) {
                return -1;
            }
            at += length;
        }
        return at;
    }

    /** How many characters at an index stand for the one that is wanted; 0 if they stand for another. */
    private static int length(String text, int at, char wanted) {
        if (at >= text.length()) {
            return 0;
        }
        return switch (text.charAt(at)) {
            case '\\' -> escape(text, at, wanted);
            case '%' -> isCode(text, at + 1, at + 3, wanted) ? 3 : literal('%', wanted);
            case '&' -> reference(text, at, wanted);
            default -> literal(text.charAt(at), wanted);
        };
    }

    private static int literal(char found, char wanted) {
        return found == wanted ? 1 : 0;
    }

    private static int escape(String text, int at, char wanted) {
        if (text.startsWith("u", at + 1) && isCode(text, at + 2, at + 6, wanted)) {
            return 6;
        }
        return at + 1 < text.length() && text.charAt(at + 1) == wanted ? 2 : literal('\\', wanted);
    }

    private static int reference(String text, int at, char wanted) {
        int end = text.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_REFERENCE) {
            return literal('&', wanted);
        }
        String name = text.substring(at + 1, end);
        boolean same = (name.startsWith("#x") || name.startsWith("#X"))
                ? isCode(name, 2, name.length(), wanted)
                : name.equals("#" + (int) wanted) || (name.equals("amp") && wanted == '&');
        return same ? end + 1 - at : literal('&', wanted);
    }

    private static boolean isCode(String text, int from, int to, char wanted) {
        if (to > text.length() || from >= to) {
            return false;
        }
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return false;
            }
            code = code * HEX + digit;
        }
        return code == wanted;
    }
}
