package dev.lathe.source.repair;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;

/** What is said about repairs: always a warning, always with the consequence. */
record Findings(Diagnostics diagnostics) {

    void repaired(Element place, String message, String remedy) {
        diagnostics.warning(DiagnosticCode.STRUCTURE_REPAIRED, place.location(), message, remedy);
    }

    /** A place of the wrong kind. */
    void leftOut(Element place, String expected) {
        diagnostics.warning(
                DiagnosticCode.STRUCTURE_LEFT_OUT,
                place.location(),
                "expected " + expected + ", found " + kind(place) + "; it is left out",
                "write " + expected);
    }

    static String kind(Element place) {
        String kind = place.node().kindName();
        return (kind.startsWith("o") ? "an " : "a ") + kind;
    }
}
