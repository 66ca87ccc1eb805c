// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/** Makes text from outside fit for an exception message: printable ASCII of limited length. */
final class MessageText {

    private static final String CUT = "...";

    private MessageText() {}

    /**
     * The text with everything else than printable ASCII as {@code \}{@code uXXXX}, cut to {@code limit} characters.
     */
    static String printable(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length(); i++) {
            int before = out.length();
            append(out, text.charAt(i));
            if (out.length() > limit) {
                out.setLength(Math.min(before, limit - CUT.length()));
                return out.append(CUT).toString();
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c >= ' ' && c <= '~') {
            out.append(c);
        } else {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit((c >> shift) & 0xF, 16));
            }
        }
    }
}
