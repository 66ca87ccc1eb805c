package dev.lathe.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A finding quotes the document: on a terminal it must stay one line of text. */
class DiagnosticTest {

    @Test
    void neitherWordsNorPlaceMoveACursorOrTurnText() {
        String evil = "a\u001b[31m\n\u202e\u2066\u200f\u061c\u0085\u2028\ud800";
        Location location = new Location("dir\u0007/f.yaml", "/" + evil, 3, 4);
        Diagnostic diagnostic =
                new Diagnostic(DiagnosticCode.SOURCE_SYNTAX, Severity.ERROR, "said " + evil, "write " + evil, location);
        String escaped = "a\\u001b[31m\\u000a\\u202e\\u2066\\u200f\\u061c\\u0085\\u2028\\ud800";
        assertEquals(
                "dir\\u0007/f.yaml:3:4#/" + escaped + ": error LS002: said " + escaped + " (write " + escaped + ")",
                diagnostic.toString());
        assertEquals("/" + evil, location.pointer(), "the place itself is not changed");
    }

    @Test
    void aPlaceIsAsLongAsALineCanBe() {
        assertTrue(new Location("f", "x".repeat(70_000), 1, 1).toString().length() < 1_100);
    }
}
