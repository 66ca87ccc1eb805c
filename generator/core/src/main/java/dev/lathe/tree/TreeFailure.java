package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;

/** Stops the reading of one file; becomes a diagnostic before it leaves the package. */
final class TreeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final DiagnosticCode code;
    private final transient Position position;
    private final String remedy;

    TreeFailure(DiagnosticCode code, Position position, String message, String remedy) {
        super(message, null, false, false);
        this.code = code;
        this.position = position;
        this.remedy = remedy;
    }

    DiagnosticCode code() {
        return code;
    }

    Position position() {
        return position;
    }

    String remedy() {
        return remedy;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
