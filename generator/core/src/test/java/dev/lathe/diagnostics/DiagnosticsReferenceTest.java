package dev.lathe.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsReferenceTest {

    @Test
    void everyCodeHasALineInTheReference() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "diagnostics.md"));
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertTrue(reference.contains("| " + code.id() + " | " + code.name() + " |"), code.toString());
        }
    }

    @Test
    void codesAreUnique() {
        List<String> ids =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void suggestionsAreNearOrAbsent() {
        assertEquals("did you mean `resources`?", Suggestion.of("resorces", List.of("names", "resources")));
        assertEquals("", Suggestion.of("xyz", List.of("names", "resources")));
    }
}
