package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Presence;
import dev.lathe.model.UnionDecl;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositionMappingTest {

    @TempDir
    Path folder;

    private Parsed parse(String schemas) {
        return Parsed.schemas(folder, "3.1.0", schemas);
    }

    @Test
    void compositionInheritsMembersAndTheirTypes() {
        Parsed parsed = parse("""
                Base: { required: [id], properties: { id: { type: string }, in: { properties: { a: {} } } } }
                Derived:
                  description: More.
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - { properties: { own: { type: integer } } }
                  required: [own]
                  properties: { id: { description: The id. } }
                """);
        ObjectDecl derived = (ObjectDecl) parsed.component("Derived");
        assertEquals(
                List.of("id", "in", "own"),
                derived.properties().stream().map(p -> p.name().open()).toList());
        assertEquals(Presence.REQUIRED, parsed.property("Derived", "own").presence());
        assertEquals(Presence.REQUIRED, parsed.property("Derived", "id").presence());
        assertEquals("STRING", parsed.shown("Derived", "id"));
        assertEquals("Base/properties/in", parsed.shown("Derived", "in"));
        assertEquals(List.of(), parsed.all());
    }

    @Test
    void conflictingMembersAreReported() {
        Parsed parsed = parse("""
                Thing:
                  allOf:
                    - { properties: { a: { type: string } } }
                    - { properties: { a: { type: integer } } }
                """);
        assertEquals("INT64", parsed.shown("Thing", "a"));
        assertEquals(List.of(DiagnosticCode.SCHEMA_CONFLICT), parsed.codes());
        assertEquals(
                "/components/schemas/Thing/allOf/1/properties/a",
                parsed.all().get(0).location().pointer());
    }

    @Test
    void unionsNameTheirVariants() {
        Parsed parsed = parse("""
                Cat: { properties: { kind: { const: cat } } }
                Dog: { properties: { kind: { const: dog } } }
                Pet:
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - $ref: '#/components/schemas/Dog'
                    - { title: Flat map, type: object, additionalProperties: { type: string } }
                    - { type: string, format: date }
                    - { type: 'null' }
                  discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', hound: Dog } }
                """);
        UnionDecl pet = (UnionDecl) parsed.component("Pet");
        assertEquals(
                List.of("Cat", "Dog", "Flat map", "date"),
                pet.variants().stream().map(v -> v.words().open()).toList());
        assertEquals("{STRING}", Parsed.show(pet.variants().get(2).type()));
        UnionDecl.Discriminator by = Objects.requireNonNull(pet.discriminator());
        assertEquals(
                List.of("cat=0", "hound=1"),
                by.mapping().stream()
                        .map(m -> m.value().open() + "=" + m.variant())
                        .toList());
    }

    @Test
    void variantsShareWhatStandsBesideThem() {
        Parsed parsed = parse("""
                Body:
                  properties: { email: { type: string } }
                  required: [email]
                  anyOf:
                    - { title: WithRoles, properties: { roles: { items: { type: string } } } }
                    - { title: WithPolicies, properties: { policies: { items: {} } } }
                """);
        UnionDecl body = (UnionDecl) parsed.component("Body");
        assertEquals(2, body.variants().size());
        assertEquals("STRING", parsed.shown("Body/anyOf/0", "email"));
        assertEquals("[STRING]", parsed.shown("Body/anyOf/0", "roles"));
        assertEquals(Presence.REQUIRED, parsed.property("Body/anyOf/1", "email").presence());
    }

    @Test
    void alternativesThatOnlyRequireAreNoUnion() {
        Parsed parsed =
                parse("Thing: { properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }\n");
        assertInstanceOf(ObjectDecl.class, parsed.component("Thing"));
        assertEquals(List.of(DiagnosticCode.FEATURE_IGNORED), parsed.codes());
    }
}
