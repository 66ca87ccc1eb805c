package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationResult.Status;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was there first keeps the name: a newcomer that wants the same one gets another, and the user is told. */
class LockedNamesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: Zoo, version: '1' }
            servers: [{ url: https://zoo.example }]
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [pets]
                  responses:
                    '200':
                      description: All.
                      content:
                        application/json:
                          schema: { type: array, items: { $ref: '#/components/schemas/pet_item' } }
            components:
              schemas:
                # more schemas
                pet_item:
                  type: object
                  properties:
                    # more properties
                    pet_name: { type: string }
                    mood:
                      type: string
                      enum: [so_so]
            """;

    @TempDir
    Path folder;

    @Test
    void newcomersGiveWay() throws IOException {
        Workspace workspace = Workspace.of(folder, DOCUMENT);
        assertEquals(List.of(), workspace.generate().diagnostics());
        List<String> lock = workspace.lock();
        workspace.edit(
                "openapi.yaml",
                "    # more schemas\n",
                "    PetItem: { type: object, properties: { a: { type: string } } }\n");
        workspace.edit("openapi.yaml", "        # more properties\n", "        petName: { type: string }\n");
        workspace.edit("openapi.yaml", "[so_so]", "[so-so, so_so]");

        GenerationResult second = workspace.generate();

        assertEquals(Status.DONE, second.status());
        List<String> added = new ArrayList<>(workspace.lock());
        assertTrue(added.containsAll(lock), () -> lock + " became " + added);
        added.removeAll(lock);
        assertEquals(
                List.of(
                        "\"openapi.yaml#/components/schemas/PetItem#type\": \"PetItemObject\"",
                        "\"openapi.yaml#/components/schemas/PetItem/properties/a\": \"a\"",
                        "\"openapi.yaml#/components/schemas/pet_item/properties/mood/enum/\\\"so-so\\\"\": \"SO_SO_2\"",
                        "\"openapi.yaml#/components/schemas/pet_item/properties/petName\": \"petName2\""),
                added);
        assertEquals(
                List.of(DiagnosticCode.NAME_COLLISION, DiagnosticCode.NAME_COLLISION, DiagnosticCode.NAME_COLLISION),
                second.diagnostics().stream().map(Diagnostic::code).toList());
    }

    /** A second operation at what looked like an action, and an item that makes a collection of a single thing. */
    @Test
    void newOperationsMoveNothing() throws IOException {
        String document = DOCUMENT.replace("paths:\n", """
                paths:
                  # more paths
                  /pets/search:
                    post:
                      operationId: searchPets
                      responses: { '204': { description: Found. } }
                  /pets/settings:
                    get:
                      responses: { '204': { description: Set. } }
                """);
        Workspace workspace = Workspace.of(folder, document);
        workspace.generate();
        List<String> lock = workspace.lock();
        assertTrue(lock.contains("\"openapi.yaml#/paths/~1pets~1search/post#method:pets.search\": \"search\""));
        workspace.edit("openapi.yaml", "  # more paths\n", """
                  /pets/search/{id}:
                    get:
                      operationId: getSearch
                      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                      responses: { '204': { description: Found. } }
                  /pets/settings/{id}:
                    get:
                      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                      responses: { '204': { description: Set. } }
                """);

        workspace.generate();

        List<String> added = new ArrayList<>(workspace.lock());
        assertTrue(added.containsAll(lock), () -> lock + " became " + added);
        added.removeAll(lock);
        assertTrue(
                added.contains("\"openapi.yaml#/paths/~1pets~1search~1{id}/get#method:pets.search.get\": \"get\""),
                added::toString);
    }
}
