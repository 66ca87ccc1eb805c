package dev.lathe.diagnostics;

/**
 * Stable codes of findings, grouped by stage. A code is never renamed or reused; each has a line in
 * {@code generator/docs/diagnostics.md} and a test.
 */
public enum DiagnosticCode {
    // --- config: lathe.yaml, lathe.lock -------------------------------------------------------------------------
    CONFIG_UNREADABLE("LC001"),
    // --- source: files, references, overlays --------------------------------------------------------------------
    SOURCE_UNREADABLE("LS001"),
    // --- parse: what the document means -------------------------------------------------------------------------
    DOCUMENT_INVALID("LP001"),
    // --- plan: names and decisions ------------------------------------------------------------------------------
    NAME_COLLISION("LN001"),
    // --- emit, verify: generated code ---------------------------------------------------------------------------
    READ_BACK_MISMATCH("LV001"),
    READ_BACK_UNAVAILABLE("LV002"),
    // --- write: the output folder -------------------------------------------------------------------------------
    PATH_REFUSED("LW001"),
    OUTPUT_UNWRITABLE("LW002");

    private final String id;

    DiagnosticCode(String id) {
        this.id = id;
    }

    /** The code as users see it, for example {@code LS001}. */
    public String id() {
        return id;
    }
}
