package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendableCheckTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Search, version: '1' }
            paths:
              /search:
                get:
                  operationId: search
                  requestBody: { content: { application/json: { schema: { type: object, properties: { q: { type: string } } } } } }
                  responses: { '204': { description: fine } }
                post:
                  operationId: find
                  requestBody: { content: { application/json: { schema: { type: object, properties: { q: { type: string } } } } } }
                  responses: { '204': { description: fine } }
            """;

    @TempDir
    private Path folder;

    private List<String> unsendable(String config) throws IOException {
        Workspace workspace = Workspace.of(folder, DOCUMENT);
        Files.writeString(workspace.spec().resolve("lathe.yaml"), "lathe: 1\n" + config);
        return workspace.generate().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.OPERATION_UNSENDABLE)
                .map(SendableCheckTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.severity() + " " + diagnostic.location().pointer() + ": " + diagnostic.message();
    }

    @Test
    void aTransportThatCannotSendAnOperationIsNamed() throws IOException {
        assertEquals(
                List.of(
                        "WARNING /paths/~1search/get: OkHttp sends no body with GET: over OkHttpTransport this call is a"
                                + " ConfigurationException"),
                unsendable("transports: [okhttp, apache]\n"));
    }

    @Test
    void transportsThatCanSendEverythingAreNotMentioned() throws IOException {
        assertEquals(List.of(), unsendable("transports: apache\n"));
    }
}
