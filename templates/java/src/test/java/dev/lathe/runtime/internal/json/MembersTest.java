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
        Members members = members(names);
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
        in.beginObject();
        for (String name : shuffled) {
            assertEquals(expected.getOrDefault(name, JsonReader.UNKNOWN), in.match(members, 0), name);
            assertEquals(name, in.memberName());
            in.skip();
        }
        assertEquals(JsonReader.END, in.match(members, 0));
        in.finish();
    }

    @Test
    void escapesInNamesMakeNoDifference() {
        Members members = members(List.of("name", "caf\u00e9", "a\"b\\c", "\uD83D\uDE00"));
        String json =
                "{\"n\\u0061me\":1, \"caf\\u00E9\":1, \"a\\\"b\\\\c\":1, \"\\ud83d\\ude00\":1, \"\\u006eames\":1}";
        JsonReader in = JsonReader.of(json.getBytes(UTF_8));
        in.beginObject();
        for (int expected : new int[] {0, 1, 2, 3, JsonReader.UNKNOWN, JsonReader.END}) {
            assertEquals(expected, in.match(members, 0));
            if (expected != JsonReader.END) {
                in.skip();
            }
        }
    }

    @Test
    void anObjectMayHaveNoMembersAtAll() {
        Members members = members(List.of());
        JsonReader in = JsonReader.of("{\"a\":1}".getBytes(UTF_8));
        in.beginObject();
        assertEquals(JsonReader.UNKNOWN, in.match(members, 0));
        assertEquals(RawJson.of("1"), in.nextRaw());
        assertEquals(JsonReader.END, in.match(members, 0));
    }

    @Test
    void namesAreUnique() {
        assertThrows(IllegalArgumentException.class, () -> members(List.of("a", "b", "a")));
    }

    @Test
    void whatMustComeIsMissedWhereverItStands() {
        for (int required : new int[] {0, 63, 64, 129}) {
            Members.Builder members = Members.start();
            IntStream.range(0, 130).forEach(i -> {
                if (i == required) {
                    members.required("m" + i, Codecs.INT32);
                } else {
                    members.optional("m" + i, Codecs.INT32);
                }
            });
            String json = "{\"m" + (required + 1) % 130 + "\":1}";
            DecodeException e = assertThrows(DecodeException.class, () -> read(members, json));
            assertTrue(e.getMessage().contains("`m" + required + "` is missing"), e.getMessage());
        }
    }

    @Test
    void anExplicitNullIsKeptUnlessItsComponentSaysIt() {
        Members.Builder members = Members.start()
                .optional("left", Codecs.STRING)
                .nullable("null", Codecs.STRING)
                .nullable("list", Codecs.list(Codecs.STRING));
        MemberValues values = read(members, "{\"left\":null,\"null\":null,\"list\":null}");
        assertEquals(List.of("left", "list"), List.copyOf(values.extras().names()));
        assertEquals(List.of(), values.get(2));
    }

    @Test
    void numbersKeepAllTheirBits() {
        Members.Builder members = Members.start()
                .required("int", Codecs.INT32)
                .required("long", Codecs.INT64)
                .required("float", Codecs.FLOAT)
                .required("double", Codecs.DOUBLE)
                .required("yes", Codecs.BOOLEAN);
        MemberValues values = read(
                members,
                "{\"int\":-2147483648,\"long\":9223372036854775807,\"float\":-0.1,\"double\":5e-324,\"yes\":true}");
        assertEquals(Integer.MIN_VALUE, values.int32(0));
        assertEquals(Long.MAX_VALUE, values.int64(1));
        assertEquals(-0.1f, values.float32(2));
        assertEquals(Double.MIN_VALUE, values.float64(3));
        assertTrue(values.bool(4));
    }

    private static MemberValues read(Members.Builder members, String json) {
        MemberValues values = new MemberValues();
        values.begin(members.build());
        values.readFrom(JsonReader.of(json.getBytes(UTF_8)));
        return values;
    }

    private static Members members(List<String> names) {
        Members.Builder members = Members.start();
        names.forEach(name -> members.optional(name, Codecs.RAW));
        return members.build();
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
