package dev.lathe.diagnostics;

/**
 * Stable codes of findings, grouped by stage. A code is never renamed or reused; each has a line in
 * {@code generator/docs/diagnostics.md} and a test.
 */
public enum DiagnosticCode {
    // --- config: lathe.yaml, lathe.lock -------------------------------------------------------------------------
    CONFIG_UNREADABLE("LC001"),
    CONFIG_UNKNOWN_KEY("LC002"),
    CONFIG_WRONG_TYPE("LC003"),
    CONFIG_MISSING_KEY("LC004"),
    CONFIG_UNKNOWN_NAME("LC005"),
    LOCK_UNREADABLE("LC006"),
    RUNTIME_MISSING("LC007"),
    LANGUAGE_UNKNOWN("LC008"),
    // --- source: files, references, overlays --------------------------------------------------------------------
    SOURCE_UNREADABLE("LS001"),
    SOURCE_SYNTAX("LS002"),
    SOURCE_ENCODING("LS003"),
    SOURCE_LIMIT("LS004"),
    DUPLICATE_KEY("LS005"),
    REFERENCE_REFUSED("LS006"),
    REFERENCE_DANGLING("LS007"),
    REFERENCE_CYCLE("LS008"),
    OVERLAY_INVALID("LS009"),
    OVERLAY_NO_MATCH("LS010"),
    STRUCTURE_REPAIRED("LS011"),
    STRUCTURE_LEFT_OUT("LS012"),
    SOURCE_MORE_DOCUMENTS("LS013"),
    // --- parse: what the document means -------------------------------------------------------------------------
    DOCUMENT_INVALID("LP001"),
    VERSION_UNSUPPORTED("LP002"),
    STRUCTURE_INVALID("LP003"),
    SCHEMA_UNSUPPORTED("LP004"),
    SCHEMA_CONFLICT("LP005"),
    SCHEMA_CYCLE("LP006"),
    SCHEMA_REPAIRED("LP007"),
    OPERATION_LEFT_OUT("LP008"),
    PARAMETER_LEFT_OUT("LP009"),
    PARAMETER_REPAIRED("LP010"),
    OPERATION_UNLISTED("LP011"),
    OPERATION_UNKNOWN("LP012"),
    PAGINATION_MISMATCH("LP013"),
    POINTER_UNUSED("LP014"),
    FEATURE_IGNORED("LP015"),
    SECURITY_UNKNOWN("LP016"),
    LIMIT_EXCEEDED("LP020"),
    OPERATION_SKIPPED("LP030"),
    PAGINATION_RECOGNISED("LP040"),
    PAGINATION_HINT_UNUSABLE("LP041"),
    // --- plan: names and decisions ------------------------------------------------------------------------------
    NAME_COLLISION("LN001"),
    LOCKED_NAME_UNUSABLE("LN002"),
    CONFIGURED_NAME_UNUSABLE("LN003"),
    UNION_AMBIGUOUS("LN010"),
    ALIAS_CYCLE("LN011"),
    PARAMETER_GROUP_MISMATCH("LN012"),
    MEMBER_LEFT_OUT_OF_REQUEST("LN013"),
    OBJECT_TOO_LARGE("LN014"),
    PAGE_INFO_DIFFERS("LN015"),
    CONSTRAINT_UNCHECKED("LN016"),
    EXAMPLE_UNUSABLE("LN020"),
    SAMPLE_MISSING("LN021"),
    OPERATION_UNSENDABLE("LN030"),
    // --- account: where everything went -------------------------------------------------------------------------
    MEDIA_TYPE_UNUSED("LA001"),
    CREDENTIAL_UNUSED("LA002"),
    UNACCOUNTED("LA003"),
    NOTHING_TO_PARSE("LA004"),
    // --- emit: templates ----------------------------------------------------------------------------------------
    TEMPLATE_INVALID("LT001"),
    TEMPLATE_FAILED("LT002"),
    FOREIGN_FAILED("LT003"),
    FOREIGN_FILE_LEFT_OUT("LT004"),
    // --- emit, verify: generated code ---------------------------------------------------------------------------
    READ_BACK_MISMATCH("LV001"),
    READ_BACK_UNAVAILABLE("LV002"),
    // --- write: the output folder -------------------------------------------------------------------------------
    PATH_REFUSED("LW001"),
    // --- the run itself -----------------------------------------------------------------------------------------
    INTERNAL_ERROR("LX001"),
    FILE_FAILURE("LX002");

    private final String id;

    DiagnosticCode(String id) {
        this.id = id;
    }

    /** The code as users see it, for example {@code LS001}. */
    public String id() {
        return id;
    }
}
