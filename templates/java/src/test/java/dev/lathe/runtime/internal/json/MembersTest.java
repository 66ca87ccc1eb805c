package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.RawJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MembersTest {

    @Test
    void everyNameIsFoundByItsIndexAndNoOther() {
        List<String> names = names();
        Members members = Members.of(names.toArray(String[]::new));
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        for (String name : names) {
            shuffled.add(name + "x");
            shuffled.add("x" + name);
            if (name.length() > 2) {
                shuffled.add(name.substring(0, name.length() - 1));
            }
        }
        Map<String, Integer> expected = new HashMap<>();
        IntStream.range(0, names.size()).forEach(i -> expected.put(names.get(i), i));

        JsonReader in = JsonReader.of(object(shuffled));
        in.beginObject(members);
        for (String name : shuffled) {
            assertEquals(expected.getOrDefault(name, JsonReader.UNKNOWN), in.nextMember(), name);
            assertEquals(name, in.memberName());
            in.skip();
        }
        assertEquals(JsonReader.END, in.nextMember());
        in.finish();
    }

    @Test
    void escapesInNamesMakeNoDifference() {
        Members members = Members.of("name", "caf\u00e9", "a\"b\\c", "\uD83D\uDE00");
        String json =
                "{\"n\\u0061me\":1, \"caf\\u00E9\":1, \"a\\\"b\\\\c\":1, \"\\ud83d\\ude00\":1, \"\\u006eames\":1}";
        JsonReader in = JsonReader.of(json.getBytes(UTF_8));
        in.beginObject(members);
        for (int expected : new int[] {0, 1, 2, 3, JsonReader.UNKNOWN, JsonReader.END}) {
            assertEquals(expected, in.nextMember());
            if (expected != JsonReader.END) {
                in.skip();
            }
        }
    }

    @Test
    void anObjectMayHaveNoMembersAtAll() {
        Members none = Members.of();
        JsonReader in = JsonReader.of("{\"a\":1}".getBytes(UTF_8));
        in.beginObject(none);
        assertEquals(JsonReader.UNKNOWN, in.nextMember());
        assertEquals(RawJson.of("1"), in.nextRaw());
        assertEquals(JsonReader.END, in.nextMember());
    }

    @Test
    void namesAreUnique() {
        assertThrows(IllegalArgumentException.class, () -> Members.of("a", "b", "a"));
    }

    @Test
    void whatMustComeIsMissedWhereverItStands() {
        String[] names = IntStream.range(0, 130).mapToObj(i -> "m" + i).toArray(String[]::new);
        for (int required : new int[] {0, 63, 64, 129}) {
            Members members = Members.of(names).required(required);
            JsonReader in = JsonReader.of(("{\"m" + (required + 1) % 130 + "\":1}").getBytes(UTF_8));
            in.beginObject(members);
            in.nextMember();
            in.skip();
            DecodeException e = assertThrows(DecodeException.class, in::nextMember);
            assertTrue(e.getMessage().contains("`m" + required + "` is missing"), e.getMessage());
        }
    }

    @Test
    void anExplicitNullIsKeptUnlessItsComponentSaysIt() {
        Members members = Members.of("left", "null", "list").nullable(1).nullableCollections(2);
        JsonReader in = JsonReader.of("{\"left\":null,\"null\":null,\"list\":null}".getBytes(UTF_8));
        in.beginObject(members);
        assertEquals(JsonReader.END, in.nextMember());
        assertEquals(List.of("left", "list"), List.copyOf(in.extras().names()));
    }

    /** Lengths around the word sizes that matchers work with, much alike, some not ASCII, and very many. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("", "\u00e9", "\u20ac uro", "\uD83D\uDE00", "a b", "a\tb"));
        for (int length = 1; length < 70; length++) {
            names.add("n".repeat(length));
            names.add("n".repeat(length - 1) + "m");
        }
        IntStream.range(0, 600).forEach(i -> names.add("member_" + i));
        return names;
    }

    private static byte[] object(List<String> names) {
        JsonWriter out = JsonWriter.create().beginObject();
        names.forEach(name -> out.name(name).number(1));
        return out.endObject().toByteArray();
    }
}
