package dev.lathe.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document of any size: each resource has the five usual operations and two schemas of its own, one with an inline
 * object, a list, an enumeration and a reference to the resource before.
 */
final class SyntheticDocument {

    private static final int OPERATIONS_OF_A_RESOURCE = 5;

    private SyntheticDocument() {}

    /** Writes a document with at least so many operations, fewer than five more. */
    static void write(Path file, int operations) throws IOException {
        int resources = (operations + OPERATIONS_OF_A_RESOURCE - 1) / OPERATIONS_OF_A_RESOURCE;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("""
                    openapi: 3.1.0
                    info: { title: Synthetic, version: '1' }
                    servers: [{ url: https://synthetic.example }]
                    paths:
                    """);
            for (int i = 0; i < resources; i++) {
                out.write(paths(i));
            }
            out.write("components:\n  schemas:\n");
            for (int i = 0; i < resources; i++) {
                out.write(schemas(i));
            }
        }
    }

    private static String paths(int number) {
        return """
                  /things%1$d:
                    get:
                      operationId: listThings%1$d
                      parameters:
                        - { name: limit, in: query, schema: { type: integer } }
                        - { name: colour, in: query, schema: { type: string, enum: [red, green, blue] } }
                      responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing%1$d' } } } } } }
                    post:
                      operationId: createThing%1$d
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewThing%1$d' } } } }
                      responses: { '201': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing%1$d' } } } } }
                  /things%1$d/{id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get:
                      operationId: getThing%1$d
                      responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing%1$d' } } } } }
                    put:
                      operationId: replaceThing%1$d
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewThing%1$d' } } } }
                      responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing%1$d' } } } } }
                    delete:
                      operationId: deleteThing%1$d
                      responses: { '204': { description: Gone. } }
                """.formatted(number);
    }

    private static String schemas(int number) {
        return """
                    Thing%1$d:
                      description: A thing of kind %1$d.
                      type: object
                      required: [id, name]
                      properties:
                        id: { type: string, description: What identifies it. }
                        name: { type: string }
                        created_at: { type: string, format: date-time }
                        weight%1$d: { type: number }
                        state%1$d: { type: string, enum: [new, used, broken] }
                        place%1$d: { type: object, properties: { shelf%1$d: { type: string }, row: { type: integer } } }
                        labels: { type: array, items: { type: string } }
                        before: { $ref: '#/components/schemas/Thing%2$d' }
                    NewThing%1$d:
                      type: object
                      required: [name]
                      properties: { name: { type: string }, weight%1$d: { type: number }, labels: { type: array, items: { type: string } } }
                """.formatted(number, Math.max(0, number - 1));
    }
}
