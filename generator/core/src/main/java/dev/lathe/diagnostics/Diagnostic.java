package dev.lathe.diagnostics;

import java.util.Locale;

/**
 * A finding. Texts may quote the document; control characters are escaped and the length is capped.
 *
 * @param message what is wrong and what was done about it
 * @param remedy what the user can do; may be empty
 */
public record Diagnostic(DiagnosticCode code, Severity severity, String message, String remedy, Location location) {

    private static final int MAX_TEXT = 1_000;

    public Diagnostic {
        message = printable(message);
        remedy = printable(remedy);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_TEXT));
        for (int i = 0; i < text.length() && out.length() < MAX_TEXT; i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** One line: {@code openapi.yaml:12:3#/paths: warning LP007: message (remedy)}. */
    @Override
    public String toString() {
        String tail = remedy.isEmpty() ? "" : " (" + remedy + ")";
        return location + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + code.id() + ": " + message + tail;
    }
}
