// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.HexFormat;

/** Makes text from outside fit for a line of a log: printable ASCII of limited length, escaped as in messages. */
final class LogText {

    private static final String CUT = "...";

    private LogText() {}

    /** The text with everything else than printable ASCII as {@code \}{@code uXXXX}; what is cut ends in dots. */
    static String printable(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length(); i++) {
            int before = out.length();
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
            if (out.length() > limit) {
                out.setLength(before);
                return out.append(CUT).toString();
            }
        }
        return out.toString();
    }
}
