package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.RawJson;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ShapesTest {

    private static final List<String> ALL =
            List.of("{}", "[]", "\"\"", "1.5", "1", "1.0", "1e3", "true", "false", "null");

    @Test
    void kinds() {
        assertHolds(List.of("{}"), Shapes::isObject);
        assertHolds(List.of("[]"), Shapes::isArray);
        assertHolds(List.of("\"\""), Shapes::isString);
        assertHolds(List.of("1.5", "1", "1.0", "1e3"), Shapes::isNumber);
        assertHolds(List.of("1", "1.0", "1e3"), Shapes::isInteger);
        assertHolds(List.of("true", "false"), Shapes::isBoolean);
        assertHolds(List.of("null"), Shapes::isNull);
    }

    @Test
    void membersAreFoundOnTheFirstLevelOnly() {
        RawJson raw = RawJson.of("{ \"a\" : {\"deep\":1}, \"b\\u0063\" :null, \"d\":[\"e\"], \"\u00e9\":1 }");
        for (String name : List.of("a", "bc", "d", "\u00e9")) {
            assertTrue(Shapes.hasMember(raw, name), name);
            assertFalse(Shapes.lacksMember(raw, name), name);
        }
        for (String name : List.of("deep", "e", "b", "bcd", "", "b\\u0063")) {
            assertFalse(Shapes.hasMember(raw, name), name);
            assertTrue(Shapes.lacksMember(raw, name), name);
        }
        for (String other : List.of("[\"a\"]", "\"a\"", "1", "null")) {
            assertFalse(Shapes.hasMember(RawJson.of(other), "a"));
            assertFalse(Shapes.lacksMember(RawJson.of(other), "a"));
        }
    }

    @Test
    void membersAreComparedByValue() {
        RawJson raw =
                RawJson.of("{\"t\":\"fl\\u0061t\",\"n\":1.0,\"x\":null,\"o\":{\"a\": 1},\"t2\":\"a\",\"t2\":\"b\"}");
        assertTrue(Shapes.memberEquals(raw, "t", RawJson.of("\"flat\"")));
        assertFalse(Shapes.memberEquals(raw, "t", RawJson.of("\"flat2\"")));
        assertTrue(Shapes.memberEquals(raw, "n", RawJson.of("1")));
        assertFalse(Shapes.memberEquals(raw, "n", RawJson.of("\"1\"")));
        assertTrue(Shapes.memberEquals(raw, "x", RawJson.NULL));
        assertTrue(Shapes.memberEquals(raw, "o", RawJson.of("{\"a\":1}")));
        assertTrue(Shapes.memberEquals(raw, "t2", RawJson.of("\"b\"")), "the last counts");
        assertFalse(Shapes.memberEquals(raw, "none", RawJson.NULL));
        assertFalse(Shapes.memberEquals(RawJson.of("[]"), "t", RawJson.NULL));
    }

    @Test
    void valuesAndItems() {
        assertTrue(Shapes.valuesAre(RawJson.of("{\"a\":\"x\", \"b\":\"y\"}"), Shapes.Type.STRING));
        assertFalse(Shapes.valuesAre(RawJson.of("{\"a\":\"x\",\"b\":1}"), Shapes.Type.STRING));
        assertTrue(Shapes.valuesAre(RawJson.of("{ }"), Shapes.Type.OBJECT));
        assertFalse(Shapes.valuesAre(RawJson.of("[]"), Shapes.Type.OBJECT));
        assertTrue(Shapes.itemsAre(RawJson.of("[1, 2.0]"), Shapes.Type.INTEGER));
        assertFalse(Shapes.itemsAre(RawJson.of("[1,2.5]"), Shapes.Type.INTEGER));
        assertTrue(Shapes.itemsAre(RawJson.of("[{},{\"a\":[]}]"), Shapes.Type.OBJECT));
        assertFalse(Shapes.itemsAre(RawJson.of("{}"), Shapes.Type.OBJECT));
    }

    @Test
    void equality() {
        assertTrue(Shapes.equalTo(RawJson.of("1e2"), RawJson.of("100")));
        assertTrue(Shapes.equalTo(RawJson.of("\"\\u0041\""), RawJson.of("\"A\"")));
        assertTrue(Shapes.equalTo(RawJson.of("[ 1 ]"), RawJson.of("[1]")));
        assertFalse(Shapes.equalTo(RawJson.of("true"), RawJson.of("false")));
        assertFalse(Shapes.equalTo(RawJson.of("1e1000000000"), RawJson.of("1")));
        assertFalse(Shapes.equalTo(RawJson.of("1e99999999999"), RawJson.of("1")));
    }

    @Test
    void formats() {
        assertFormat(Shapes::isDateTime, "2024-10-31T10:15:30Z", "2024-10-31");
        assertFormat(Shapes::isDate, "2024-10-31", "2024-10-31T10:15:30Z");
        assertFormat(Shapes::isTime, "10:15:30", "10:15");
        assertFormat(Shapes::isDuration, "P1DT2H", "1 day");
        assertFormat(Shapes::isUuid, "123e4567-e89b-12d3-a456-426614174000", "123e4567");
        assertFormat(Shapes::isUri, "https://example.com/a", "not a uri");
        assertFormat(Shapes::isBase64, "aGk=", "a b");
    }

    private static void assertFormat(Predicate<RawJson> format, String is, String isNot) {
        assertTrue(format.test(RawJson.ofString(is)), is);
        assertFalse(format.test(RawJson.ofString(isNot)), isNot);
        assertFalse(format.test(RawJson.of("1")));
    }

    private static void assertHolds(List<String> expected, Predicate<RawJson> predicate) {
        assertEquals(
                expected,
                ALL.stream().filter(json -> predicate.test(RawJson.of(json))).toList());
    }
}
