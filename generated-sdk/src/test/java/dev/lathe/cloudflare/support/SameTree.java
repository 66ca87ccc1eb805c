package dev.lathe.cloudflare.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.cloudflare.core.RawJson;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares JSON trees: members in any order, numbers and strings as text, timestamps as instants. */
public final class SameTree {

    private SameTree() {}

    public static void assertSameTree(String expected, String actual) {
        compare("$", RawJson.of(expected), RawJson.of(actual));
    }

    private static void compare(String path, RawJson expected, RawJson actual) {
        assertEquals(expected.kind(), actual.kind(), () -> path + ": kind of " + actual);
        switch (expected.kind()) {
            case OBJECT -> compareMembers(path, expected.asMap(), actual.asMap());
            case ARRAY -> compareItems(path, expected.asList(), actual.asList());
            case STRING -> assertEquals(text(expected), text(actual), path);
            default -> assertEquals(expected.toString(), actual.toString(), path);
        }
    }

    private static void compareMembers(String path, Map<String, RawJson> expected, Map<String, RawJson> actual) {
        assertEquals(expected.keySet(), actual.keySet(), path);
        expected.forEach((name, value) -> compare(
                path + "." + name, value, Optional.ofNullable(actual.get(name)).orElseThrow()));
    }

    private static void compareItems(String path, List<RawJson> expected, List<RawJson> actual) {
        assertEquals(expected.size(), actual.size(), path);
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private static Object text(RawJson string) {
        try {
            return OffsetDateTime.parse(string.asString()).toInstant();
        } catch (DateTimeParseException e) {
            return string.asString();
        }
    }
}
