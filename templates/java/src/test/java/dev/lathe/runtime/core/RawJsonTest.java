package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RawJsonTest {

    @Test
    void keepsItsTextWithoutTheWhitespaceAroundIt() {
        assertEquals("{ \"a\" : 1.00 }", RawJson.of(" { \"a\" : 1.00 }\n").toString());
    }

    @Test
    void takesExactlyOneValue() {
        for (String json :
                List.of("", " ", "1 2", "{} {}", "{", "nul", "'a'", "{\"a\":1,}", "\"\uD800\"", "NaN", "\u0001")) {
            assertThrows(IllegalArgumentException.class, () -> RawJson.of(json), json);
        }
    }

    @Test
    void equalityIsThatOfTheTextWithoutWhitespaceBetweenTokens() {
        assertEquals(RawJson.of("[1,{\"a\":\" \"}]"), RawJson.of("[ 1 ,\n{\"a\" : \" \"}\t]"));
        assertEquals(RawJson.of("[1 , 2]").hashCode(), RawJson.of("[1,2]").hashCode());
        assertNotEquals(RawJson.of("\"a b\""), RawJson.of("\"ab\""));
        assertNotEquals(RawJson.of("\"\\\" \""), RawJson.of("\"\\\"\""));
        assertNotEquals(RawJson.of("1.0"), RawJson.of("1"));
        assertNotEquals(RawJson.of("[1,2]"), RawJson.of("[1,2,3]"));
        assertNotEquals(RawJson.of("{\"a\":1,\"b\":2}"), RawJson.of("{\"b\":2,\"a\":1}"), "order counts");
    }

    @Test
    void kinds() {
        assertEquals(RawJson.Kind.OBJECT, RawJson.of("{}").kind());
        assertEquals(RawJson.Kind.ARRAY, RawJson.of("[]").kind());
        assertEquals(RawJson.Kind.STRING, RawJson.of("\"\"").kind());
        assertEquals(RawJson.Kind.NUMBER, RawJson.of("-1").kind());
        assertEquals(RawJson.Kind.BOOLEAN, RawJson.of("false").kind());
        assertEquals(RawJson.Kind.NULL, RawJson.NULL.kind());
        assertEquals(RawJson.of("[]"), RawJson.EMPTY_ARRAY);
        assertEquals(RawJson.of("{}"), RawJson.EMPTY_OBJECT);
    }

    @Test
    void accessorsAskForTheirKind() {
        assertEquals(
                "a\n\u00e9\uD83D\uDE00/",
                RawJson.of("\"a\\n\\u00E9\\ud83d\\ude00\\/\"").asString());
        assertEquals(1000, RawJson.of("1e3").asLong());
        assertEquals(new BigDecimal("1.50"), RawJson.of("1.50").asBigDecimal());
        assertEquals(true, RawJson.of("true").asBoolean());
        assertThrows(DecodeException.class, () -> RawJson.of("1").asString());
        assertThrows(DecodeException.class, () -> RawJson.of("1.5").asLong());
        assertThrows(DecodeException.class, () -> RawJson.of("1e1000000000").asLong());
        assertThrows(DecodeException.class, () -> RawJson.of("1e1000000000").asBigDecimal());
        assertThrows(DecodeException.class, () -> RawJson.of("\"true\"").asBoolean());
        assertThrows(DecodeException.class, () -> RawJson.of("{}").asList());
        assertThrows(DecodeException.class, () -> RawJson.of("[]").asMap());
    }

    @Test
    void childrenComeInOrderWithTheirText() {
        RawJson raw = RawJson.of("{ \"b\" : [ 1.0 , \"x\" ] , \"a\\n\" : null , \"b\" : 2 }");
        assertEquals(List.of("b", "a\n"), List.copyOf(raw.asMap().keySet()));
        assertEquals(Map.of("b", RawJson.of("2"), "a\n", RawJson.NULL), raw.asMap());
        List<RawJson> items = RawJson.of("[ 1.0 , \"x\",[ ] ]").asList();
        assertEquals(
                List.of("1.0", "\"x\"", "[ ]"),
                items.stream().map(RawJson::toString).toList());
        assertThrows(UnsupportedOperationException.class, () -> items.add(RawJson.NULL));
        assertThrows(UnsupportedOperationException.class, () -> raw.asMap().remove("b"));
    }

    @Test
    void pointersAreThoseOfRfc6901() {
        RawJson raw = RawJson.of(
                "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\" \":7,\"m~n\":8,\"~1\":9,\"x\":1,\"x\":2}");
        assertEquals(raw, raw.at(""));
        assertEquals(RawJson.of("[\"bar\",\"baz\"]"), raw.at("/foo"));
        assertEquals(RawJson.ofString("baz"), raw.at("/foo/1"));
        assertEquals(RawJson.of("0"), raw.at("/"));
        assertEquals(RawJson.of("1"), raw.at("/a~1b"));
        assertEquals(RawJson.of("2"), raw.at("/c%d"));
        assertEquals(RawJson.of("7"), raw.at("/ "));
        assertEquals(RawJson.of("8"), raw.at("/m~0n"));
        assertEquals(RawJson.of("9"), raw.at("/~01"));
        assertEquals(RawJson.of("2"), raw.at("/x"));
        for (String none :
                List.of("/none", "/foo/2", "/foo/-", "/foo/01", "/foo/x", "/foo/0/x", "/foo/99999999999", "//")) {
            assertNull(raw.at(none), none);
        }
        assertThrows(IllegalArgumentException.class, () -> raw.at("foo"));
    }

    @Test
    void aStringMayHoldAnything() {
        for (String text : List.of("", "\"\\\u0000\u007f", "\uD83D", "\uD83D\uDE00")) {
            assertEquals(text, RawJson.ofString(text).asString());
            assertEquals(
                    RawJson.ofString(text), RawJson.of(RawJson.ofString(text).toString()));
        }
    }
}
