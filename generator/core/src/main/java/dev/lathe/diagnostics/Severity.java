package dev.lathe.diagnostics;

/** How much a finding matters. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** Something small was left out or repaired; the rest is generated. */
    WARNING,
    /** Worth knowing; nothing was lost. */
    NOTE
}
