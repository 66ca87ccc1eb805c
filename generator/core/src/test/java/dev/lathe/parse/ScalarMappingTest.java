package dev.lathe.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeRef;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON type, format and bounds decide the kind of a scalar, see ADR 0011. */
class ScalarMappingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: integer                                                  | INT64
            type: integer, format: int8                                    | INT32
            type: integer, format: int32                                   | INT32
            type: integer, format: int32, maximum: 4294967295              | INT64
            type: integer, format: uint32                                  | INT64
            type: integer, format: int64, maximum: 9223372036854776000     | INT64
            type: integer, format: unix-time                               | INT64
            type: integer, format: uint64                                  | BIG_INTEGER
            type: integer, maximum: 9223372036854775808                    | BIG_INTEGER
            type: integer, exclusiveMinimum: -9223372036854775809          | BIG_INTEGER
            type: integer, format: nonsense                                | INT64
            type: number                                                   | DOUBLE
            type: number, format: float                                    | FLOAT
            type: number, format: decimal                                  | DECIMAL
            type: number, format: int64                                    | INT64
            type: number, format: int32                                    | INT32
            type: number, multipleOf: 1                                    | INT64
            type: number, format: nonsense                                 | DOUBLE
            type: string, format: int64                                    | STRING
            type: string, format: email                                    | STRING
            type: string, format: nonsense                                 | STRING
            type: string, format: byte                                     | BYTES
            type: string, contentEncoding: base64url                       | BYTES
            type: string, format: time                                     | TIME
            """)
    void kindFollowsTypeFormatAndBounds(String schema, ScalarKind kind) {
        assertEquals(kind, scalar(schema).kind());
    }

    @Test
    void passwordsAreSecret() {
        assertEquals(Secrecy.SECRET, scalar("type: string, format: password").secrecy());
        assertEquals(Secrecy.PUBLIC, scalar("type: string, format: email").secrecy());
    }

    private TypeRef.Scalar scalar(String schema) {
        Parsed parsed = Parsed.schemas(folder, "3.1.0", "S: { " + schema + " }");
        AliasDecl alias = (AliasDecl) parsed.component("S");
        return (TypeRef.Scalar) alias.target();
    }
}
