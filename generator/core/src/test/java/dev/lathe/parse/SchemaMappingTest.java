package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Access;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaMappingTest {

    @TempDir
    Path folder;

    private Parsed parse(String schemas) {
        return Parsed.schemas(folder, "3.1.0", schemas);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ type: string } | STRING",
                "{ type: [string, 'null'] } | STRING?",
                "{ type: string, nullable: true } | STRING?",
                "{ type: integer } | INT64",
                "{ type: integer, format: int32 } | INT32",
                "{ type: integer, maximum: 18446744073709551615 } | BIG_INTEGER",
                "{ type: number } | DOUBLE",
                "{ type: number, multipleOf: 1 } | INT64",
                "{ type: number, format: float } | FLOAT",
                "{ type: number, format: decimal } | DECIMAL",
                "{ type: boolean } | BOOLEAN",
                "{ type: string, format: date-time } | DATE_TIME",
                "{ type: string, format: date } | DATE",
                "{ type: string, format: uuid } | UUID",
                "{ type: string, format: uri } | URI",
                "{ type: string, format: byte } | BYTES",
                "{ type: string, format: password } | secret STRING",
                "{ type: string, writeOnly: true } | secret STRING",
                "{ type: string, format: nonsense } | STRING",
                "{ format: date-time } | DATE_TIME",
                "{ const: a } | STRING",
                "{ const: 1 } | INT64",
                "{} | any",
                "true | any",
                "{ type: object } | {any}",
                "{ type: object, additionalProperties: { type: integer } } | {INT64}",
                "{ additionalProperties: { additionalProperties: { type: string } } } | {{STRING}}",
                "{ patternProperties: { '^x': { type: string } }, type: object } | {STRING}",
                "{ type: array, items: { type: string } } | [STRING]",
                "{ items: { type: [string, 'null'] } } | [STRING?]",
                "{ anyOf: [{ type: string, format: date }, { type: 'null' }] } | DATE?",
                "{ oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] } | Other?",
                "{ $ref: '#/components/schemas/Other' } | Other",
                "{ $ref: '#/components/schemas/Nullable' } | Nullable?",
                "{ $ref: '#/components/schemas/Other', description: more, nullable: true } | Other?",
                "{ allOf: [{ $ref: '#/components/schemas/Other' }], description: more } | Other",
                "{ allOf: [{ type: string }, { maxLength: 3 }] } | STRING",
                "{ anyOf: [{ type: string }, { type: string, enum: [a] }] } | Thing/properties/p/anyOf/1",
                "{ type: boolean, enum: [true] } | BOOLEAN",
                "{ enum: [a, 1] } | any",
                "{ type: [string, integer] } | Thing/properties/p",
            })
    void aSchemaHasItsType(String schema, String expected) {
        Parsed parsed = parse("Other: { type: object, properties: { a: { type: string } } }\n"
                + "Nullable: { type: [string, 'null'] }\nThing: { properties: { p: " + schema + " } }\n");
        assertEquals(expected, parsed.shown("Thing", "p"));
    }

    @Test
    void membersKeepEverythingThatIsSaidAboutThem() {
        Parsed parsed = parse("""
                Thing:
                  required: [id, gone]
                  properties:
                    id: { type: string, maxLength: 32, readOnly: true, description: Who., examples: [a, b] }
                    secret: { type: integer, writeOnly: true, default: 1.10, deprecated: true }
                    kind: { const: fixed }
                """);
        Property id = parsed.property("Thing", "id");
        assertEquals(Presence.REQUIRED, id.presence());
        assertEquals(Access.READ_ONLY, id.access());
        assertEquals(
                "32",
                Objects.requireNonNull(id.constraints().keywords().get("maxLength"))
                        .json()
                        .open());
        assertEquals("Who.", id.docs().description().open());
        assertEquals(2, id.examples().size());
        assertEquals(9, id.location().line());
        Property secret = parsed.property("Thing", "secret");
        assertEquals(Access.WRITE_ONLY, secret.access());
        assertEquals(
                "1.10", Objects.requireNonNull(secret.defaultValue()).json().open());
        assertEquals(Presence.OPTIONAL, secret.presence());
        assertEquals(
                "\"fixed\"",
                Objects.requireNonNull(parsed.property("Thing", "kind").constantValue())
                        .json()
                        .open());
    }

    @Test
    void enumsKeepTheTextThatWasWritten() {
        Parsed parsed = parse("""
                Text: { type: string, enum: [yes, no, 1.10, 010, a, a, null] }
                Numbers: { enum: [1, 20], x-enum-varnames: [ONE, TWENTY] }
                Nullable: { enum: [a, null] }
                Thing: { properties: { n: { $ref: '#/components/schemas/Nullable' } } }
                """);
        EnumDecl text = (EnumDecl) parsed.component("Text");
        assertEquals(
                List.of("\"yes\"", "\"no\"", "\"1.10\"", "\"010\"", "\"a\""),
                text.constants().stream().map(c -> c.value().json().open()).toList());
        EnumDecl numbers = (EnumDecl) parsed.component("Numbers");
        assertEquals("20", numbers.constants().get(1).value().json().open());
        assertEquals("TWENTY", numbers.constants().get(1).words().open());
        assertEquals("Nullable?", parsed.shown("Thing", "n"));
    }

    @Test
    void inlineTypesBelongToWhatDeclaresThem() {
        Parsed parsed = parse("Thing: { properties: { in: { type: object, properties: { e: { enum: [a] } } } } }\n");
        ObjectDecl in = (ObjectDecl) parsed.component("Thing/properties/in");
        assertEquals(Naming.Origin.MEMBER, in.naming().origin());
        assertEquals("in", in.naming().words().open());
        assertEquals(parsed.component("Thing").id(), in.naming().owner());
        assertInstanceOf(EnumDecl.class, parsed.component("Thing/properties/in/properties/e"));
    }

    @Test
    void namedScalarsListsAndMapsAreAliases() {
        Parsed parsed = parse("""
                Value: { type: string, maxLength: 80 }
                Values: { type: array, items: { $ref: '#/components/schemas/Value' } }
                Labels: { type: object, additionalProperties: { properties: { a: {} } } }
                Again: { $ref: '#/components/schemas/Value' }
                """);
        assertEquals("STRING", Parsed.show(((AliasDecl) parsed.component("Value")).target()));
        assertEquals("[Value]", Parsed.show(((AliasDecl) parsed.component("Values")).target()));
        assertEquals("{Labels/additionalProperties}", Parsed.show(((AliasDecl) parsed.component("Labels")).target()));
        assertEquals("Value", Parsed.show(((AliasDecl) parsed.component("Again")).target()));
        assertNotNull(
                ((AliasDecl) parsed.component("Value")).constraints().keywords().get("maxLength"));
    }

    @Test
    void furtherMembersWithASchemaAreTyped() {
        Parsed parsed = parse("""
                Typed: { properties: { a: {} }, additionalProperties: { type: integer } }
                Open: { properties: { a: {} }, additionalProperties: true }
                Closed: { type: object, additionalProperties: false }
                """);
        assertEquals("INT64", Parsed.show(((ObjectDecl) parsed.component("Typed")).additional()));
        assertNull(((ObjectDecl) parsed.component("Open")).additional());
        assertEquals(List.of(), ((ObjectDecl) parsed.component("Closed")).properties());
    }

    @Test
    void configurationOverridesNamesKindsAndSecrets() {
        String document = """
                openapi: 3.1.0
                info: { title: t, version: '1' }
                paths: {}
                components:
                  schemas:
                    iam_foo: { properties: { price: { type: number }, token: { $ref: '#/components/schemas/T' } } }
                    T: { type: string }
                    Named: { x-lathe-name: Better, properties: { a: {} } }
                """;
        String config = """
                lathe: 1
                names: { '#/components/schemas/iam_foo': Foo }
                types: { '#/components/schemas/iam_foo/properties/price': decimal }
                secrets: ['#/components/schemas/iam_foo/properties/token']
                trust-required: false
                """;
        Parsed parsed = Parsed.document(folder, document, config);
        assertEquals(List.of(), parsed.all());
        assertEquals(
                "Foo",
                Objects.requireNonNull(parsed.component("iam_foo").naming().override())
                        .open());
        assertEquals(
                "Better",
                Objects.requireNonNull(parsed.component("Named").naming().override())
                        .open());
        assertEquals("DECIMAL", parsed.shown("iam_foo", "price"));
        assertEquals("secret STRING", parsed.shown("iam_foo", "token"));
    }

    @Test
    void aPointerOfTheConfigurationThatLeadsNowhereIsLocated() {
        Parsed parsed = Parsed.document(
                folder,
                "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\n",
                "lathe: 1\nnames:\n  '#/components/schemas/X': Y\n");
        assertEquals(List.of(DiagnosticCode.POINTER_UNUSED), parsed.codes());
        assertEquals(3, parsed.all().get(0).location().line());
    }
}
