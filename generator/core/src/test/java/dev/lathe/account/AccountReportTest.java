package dev.lathe.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountReportTest {

    private static final Path DOCUMENT = Path.of("api", "openapi.yaml");
    private static final Diagnostic REASON = new Diagnostic(
            DiagnosticCode.OPERATION_LEFT_OUT,
            Severity.WARNING,
            "it \"cannot\" be read, \u00e9",
            "",
            new Location("api/paths/pets.yaml", "/pets/get", 3, 1));

    private static String report() {
        Location get = new Location("api/openapi.yaml", "/paths/~1pets/get", 7, 5);
        Location post = new Location("api/openapi.yaml", "/paths/~1pets/post", 9, 5);
        Account account = new Account(List.of(
                new Entry(Kind.OPERATION, post, Fate.METHOD, null),
                new Entry(Kind.OPERATION, get, Fate.LEFT_OUT, REASON)));
        return new AccountReport("1.2", "openapi.yaml", account, List.of(REASON), FileNames.beside(DOCUMENT)).json();
    }

    @Test
    void itHoldsTheSumsAndEachReason() throws IOException {
        JsonNode report = new ObjectMapper().readTree(report());
        assertEquals("1.2", report.at("/lathe").asText());
        assertEquals("openapi.yaml", report.at("/document").asText());
        assertEquals(2, report.at("/account/operations/document").asInt());
        assertEquals(1, report.at("/account/operations/emitted").asInt());
        assertEquals(1, report.at("/account/operations/as/method").asInt());
        assertEquals(1, report.at("/account/operations/left out").asInt());
        assertEquals(0, report.at("/account/schemas/document").asInt());
        assertEquals("/paths/~1pets/get", report.at("/left out/0/pointer").asText());
        assertEquals("LP008", report.at("/left out/0/code").asText());
        assertEquals(1, report.at("/findings/warning/LP008").asInt());
        assertEquals("paths/pets.yaml", report.at("/diagnostics/0/file").asText());
        assertEquals(REASON.message(), report.at("/diagnostics/0/message").asText());
    }

    @Test
    void itIsAsciiWithLineFeedsAndNamesNoFolderOfTheMachine() {
        String report = report();
        assertTrue(report.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), report);
        assertTrue(report.endsWith("}\n"), report);
        assertFalse(report.contains(Path.of("").toAbsolutePath().toString()), report);
        assertEquals(report, report());
    }
}
