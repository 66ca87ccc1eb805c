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
        message = Printable.of(message, MAX_TEXT);
        remedy = Printable.of(remedy, MAX_TEXT);
    }

    /** One line: {@code openapi.yaml:12:3#/paths: warning LP007: message (remedy)}. */
    @Override
    public String toString() {
        String tail = remedy.isEmpty() ? "" : " (" + remedy + ")";
        return location + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + code.id() + ": " + message + tail;
    }
}
