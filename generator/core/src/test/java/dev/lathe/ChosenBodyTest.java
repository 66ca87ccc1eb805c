package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that is a choice of objects, where members stand beside parameters: none may be taken for the other. */
class ChosenBodyTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/things/{PATH}": {"put": {
             "operationId": "replace", "tags": ["things"],
             "parameters": [{"name": "PATH", "in": "path", "required": true, "schema": {"type": "string"}},
              {"name": "QUERY", "in": "query", "schema": {"type": "string"}}],
             "requestBody": {"required": true, "content": {"application/json": {"schema": {"oneOf": [
              {"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}}}},
             "responses": {"204": {"description": "Done."}}}}},
             "components": {"schemas": {
              "Cat": {"type": "object", "required": ["lives"], "properties": {
               "thingId": {"type": "string"}, "lives": {"type": "integer"}}},
              "Dog": {"type": "object", "required": ["trick"], "properties": {"trick": {"type": "string"}}}}}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "name, page, SPREAD",
        "thingId, page, WHOLE",
        "thing-id, page, WHOLE",
        "name, trick, WHOLE",
    })
    void membersAreSpreadUnlessAParameterHasTheirName(String path, String query, String passing) throws IOException {
        Path spec = Files.writeString(
                folder.resolve("openapi.json"), DOCUMENT.replace("PATH", path).replace("QUERY", query));

        ModelResult result = Lathe.model(
                new Inputs(spec, List.of(), null, null),
                new Identity("things", null, "1"),
                new Language("typescript", null));

        assertEquals(GenerationResult.Status.DONE, result.status(), () -> "" + result.diagnostics());
        assertTrue(result.json().replace(" ", "").contains("\"passing\":\"" + passing + "\""), result::json);
    }
}
