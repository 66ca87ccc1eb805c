package dev.lathe.plan.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Spells text of any script in ASCII letters and digits; everything else becomes a blank. Letters that no table knows
 * are spelled by their code points ({@code u4e2d}), so that different texts stay different.
 */
final class AsciiFolding {

    private static final Map<Integer, String> LETTERS = TextResource.table("transliteration.txt");
    private static final Map<Integer, String> SYMBOLS = TextResource.table("symbols.txt");

    private AsciiFolding() {}

    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int width = Character.charCount(c);
            appendFolded(out, c);
            if (isSign(plain, i)) {
                out.append(SYMBOLS.get(c)).append(' ');
            }
            i += width;
        }
        return out.toString().isBlank() ? spellOut(text) : out.toString();
    }

    private static void appendFolded(StringBuilder out, int c) {
        if (isAsciiWordPart(c)) {
            out.append((char) c);
        } else if (c < 0x80 || c == 0x2019) {
            if (c != '\'' && c != 0x2019) {
                out.append(' ');
            }
        } else if (Character.isLetterOrDigit(c)) {
            out.append(transliterated(c));
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            out.append(' ');
        }
    }

    private static String transliterated(int c) {
        int lower = Character.toLowerCase(c);
        String known = LETTERS.get(lower);
        if (known == null) {
            return "u" + Integer.toHexString(c);
        }
        boolean upper = c != lower && !known.isEmpty();
        return upper ? known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1) : known;
    }

    /** A plus or minus that belongs to a number: {@code +1}, {@code -1}, but not the hyphen of {@code a-1}. */
    private static boolean isSign(String text, int at) {
        char c = text.charAt(at);
        boolean leads = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return (c == '+' || c == '-') && leads && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static String spellOut(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> out.append(' ').append(SYMBOLS.getOrDefault(c, "u" + Integer.toHexString(c))));
        return out.toString();
    }

    private static boolean isAsciiWordPart(int c) {
        return isDigit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return '0' <= c && c <= '9';
    }
}
