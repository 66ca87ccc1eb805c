package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.model.Nullability;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What variants are called that the document does not name. */
final class VariantWordsTest {

    @TempDir
    Path folder;

    @Test
    void theOnlyMember() {
        assertEquals(List.of("create_alias", "delete_alias"), words("""
                oneOf:
                  - { type: object, required: [create_alias], properties: { create_alias: { type: string } } }
                  - { type: object, required: [delete_alias], properties: { delete_alias: { type: string } } }
                """));
    }

    @Test
    void theTag() {
        assertEquals(List.of("keyword", "geo"), words("""
                anyOf:
                  - type: object
                    required: [type, value]
                    properties: { type: { type: string, enum: [keyword] }, value: { type: string } }
                  - type: object
                    required: [type, value]
                    properties: { type: { const: geo }, value: { type: number } }
                """));
    }

    @Test
    void theMemberThatOnlyItHas() {
        assertEquals(List.of("roles", "policies"), words("""
                oneOf:
                  - type: object
                    required: [email, roles]
                    properties: { email: { type: string }, roles: { type: string } }
                  - type: object
                    required: [email, policies]
                    properties: { email: { type: string }, policies: { type: string } }
                """));
    }

    @Test
    void whatAListHoldsAndKindsOfScalars() {
        assertEquals(
                List.of(
                        "list of Thing",
                        "list of string",
                        "map of Thing",
                        "string value",
                        "number value",
                        "empty",
                        "Thing"),
                words("""
                anyOf:
                  - { type: array, items: { $ref: '#/components/schemas/Thing' } }
                  - { type: array, items: { type: string } }
                  - { type: object, additionalProperties: { $ref: '#/components/schemas/Thing' } }
                  - { type: string }
                  - { type: number }
                  - { type: string, enum: [''] }
                  - { $ref: '#/components/schemas/Thing' }
                """));
    }

    @Test
    void titlesAndHintsComeFirst() {
        assertEquals(List.of("First", "Second"), words("""
                oneOf:
                  - { title: First, type: object, properties: { a: { type: string } } }
                  - { x-speakeasy-name-override: Second, type: object, properties: { b: { type: string } } }
                """));
    }

    @Test
    void aVariantThatIsOnlyNullableIsNull() {
        for (String nothing : List.of("{ nullable: true }", "{ type: 'null' }", "{ enum: [null] }")) {
            Parsed parsed = Parsed.schemas(folder, "3.1.0", """
                    Thing: { type: object, properties: { a: { type: string } } }
                    Holder:
                      type: object
                      properties:
                        thing: { anyOf: [{ $ref: '#/components/schemas/Thing' }, NULL] }
                    """.replace("NULL", nothing));
            TypeRef.Named type =
                    (TypeRef.Named) parsed.property("Holder", "thing").type();
            assertEquals("openapi.yaml#/components/schemas/Thing", type.id().value(), nothing);
            assertEquals(Nullability.NULLABLE, type.nullability(), nothing);
        }
    }

    private List<String> words(String union) {
        Parsed parsed = Parsed.schemas(
                folder,
                "3.1.0",
                "Thing: { type: object, properties: { a: { type: string } } }\nU:\n" + union.indent(2));
        return ((UnionDecl) parsed.component("U"))
                .variants().stream().map(variant -> variant.words().open()).toList();
    }
}
