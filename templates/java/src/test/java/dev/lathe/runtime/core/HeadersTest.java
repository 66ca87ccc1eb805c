package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final Headers SOME = Headers.builder()
            .add("X-B", "1")
            .add("accept", "text/plain")
            .add("x-b", "2")
            .add("Zone", "z")
            .build();

    private static List<String> fields(Headers headers) {
        List<String> fields = new ArrayList<>();
        headers.forEach((name, value) -> fields.add(name + ": " + value));
        return fields;
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertEquals("1", SOME.first("x-B"));
        assertEquals(List.of("1", "2"), SOME.all("X-b"));
        assertEquals(List.of(), SOME.all("X-C"));
        assertNull(SOME.first(""));
        assertTrue(SOME.names().contains("ZONE"));
        assertFalse(SOME.names().contains("X"));
    }

    @Test
    void fieldsComeInTheOrderOfNamesAndOfTheirValues() {
        assertEquals(List.of("accept: text/plain", "X-B: 1", "X-B: 2", "Zone: z"), fields(SOME));
        assertEquals(List.of("accept", "X-B", "Zone"), List.copyOf(SOME.names()));
        assertEquals("[accept, X-B, Zone]", SOME.toString());
    }

    @Test
    void settingReplacesAllValuesAndTheSpelling() {
        Headers.Builder builder =
                SOME.toBuilder().set("x-b", "3").set("Accept", "*/*").set("New", "n");

        assertEquals(List.of("Accept: */*", "New: n", "x-b: 3", "Zone: z"), fields(builder.build()));
        assertEquals(List.of("1", "2"), SOME.all("X-B"), "what was built does not change");
    }

    @Test
    void aBuilderGoesOnAfterBuilding() {
        Headers.Builder builder = Headers.builder().add("A", "1");
        Headers first = builder.build();
        builder.add("a", "2").add("B", "3");

        assertEquals(List.of("A: 1"), fields(first));
        assertEquals(List.of("A: 1", "A: 2", "B: 3"), fields(builder.build()));
    }

    @Test
    void namesOfAServerThatDifferInCaseOnlyAreJoined() {
        Map<String, List<String>> received = new TreeMap<>(Map.of(
                "b",
                List.of("2", "3"),
                "B",
                List.of("1"),
                "Set-Cookie",
                List.of("a=1", "b=2"),
                ":odd name",
                List.of("")));

        Headers headers = Headers.received(received);

        assertEquals(List.of("1", "2", "3"), headers.all("b"));
        assertEquals(
                List.of(":odd name: ", "B: 1", "B: 2", "B: 3", "Set-Cookie: a=1", "Set-Cookie: b=2"), fields(headers));
    }

    @Test
    void nothingCanBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> SOME.names().remove("Zone"));
        assertThrows(UnsupportedOperationException.class, () -> SOME.all("Zone").add("y"));
        assertSame(Headers.none(), Headers.none());
        assertEquals(Set.of(), Headers.none().names());
    }

    @Test
    void whatMustNotBeAHeaderIsRefusedWithoutItsValue() {
        for (String name : List.of("", "a b", "a:b", "\u00e4", "a\r\nb")) {
            assertThrows(IllegalArgumentException.class, () -> Headers.builder().add(name, "v"));
            assertThrows(IllegalArgumentException.class, () -> Headers.builder().set(name, "v"));
        }
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Headers.builder().add("Key", "canary\r\nX: y"));
        assertFalse(String.valueOf(refused.getMessage()).contains("canary"));
    }

    /** As a sorted map would have it. */
    @Test
    void anyOrderOfStepsGivesWhatASortedMapGives() {
        Random random = new Random(1);
        TreeMap<String, List<String>> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Headers.Builder builder = Headers.builder();
        for (int i = 0; i < 2_000; i++) {
            String name = (random.nextBoolean() ? "x" : "X") + random.nextInt(40);
            String value = "v" + i;
            if (random.nextBoolean()) {
                builder.add(name, value);
                expected.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            } else {
                builder.set(name, value);
                expected.remove(name);
                expected.put(name, new ArrayList<>(List.of(value)));
            }
        }
        Headers headers = builder.build();

        assertEquals(List.copyOf(expected.keySet()), List.copyOf(headers.names()));
        expected.forEach((name, values) -> assertEquals(values, headers.all(name)));
    }
}
