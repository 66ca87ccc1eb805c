package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.RawJson;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {

    private static final Codec<Person> PERSON = new PersonCodec();

    record Person(
            long id,
            @Nullable String name,
            List<String> tags,
            @Nullable LocalDate born,
            Extras extras) {}

    /** What an emitted codec looks like. */
    private static final class PersonCodec extends ObjectCodec<Person> {

        PersonCodec() {
            super("Person");
        }

        @Override
        protected Members.Builder members() {
            return Members.start()
                    .required("id", Codecs.INT64)
                    .optional("name", Codecs.STRING)
                    .optional("tags", Codecs.list(Codecs.STRING))
                    .optional("born", Codecs.DATE);
        }

        @Override
        protected Person read(MemberValues in) {
            return new Person(in.int64(0), in.get(1), in.get(2), in.get(3), in.extras());
        }

        @Override
        protected void write(MemberValues out, Person value) {
            out.add(value.id())
                    .add(value.name())
                    .add(value.tags())
                    .add(value.born())
                    .extras(value.extras());
        }
    }

    @Test
    void membersComeInAnyOrderAndUnknownOnesAreKeptInOrder() {
        Person person = read(
                "{\"z\" : [1, 2] ,\"born\":\"2000-02-29\",\"name\":null,\"id\":1.0,\"a\":{\"id\":7},\"tags\":[\"x\"]}");
        Extras extras = Extras.builder()
                .put("z", RawJson.of("[1, 2]"))
                .put("name", RawJson.NULL)
                .put("a", RawJson.of("{\"id\":7}"))
                .build();
        assertEquals(new Person(1, null, List.of("x"), LocalDate.of(2000, 2, 29), extras), person);
        assertEquals(List.of("z", "name", "a"), List.copyOf(person.extras().names()));
    }

    @Test
    void s5OfTwoMembersWithOneNameTheLastCounts() {
        assertEquals(2, read("{\"id\":1,\"id\":2,\"x\":1,\"x\":2}").id());
        assertEquals(
                RawJson.of("2"), read("{\"id\":1,\"x\":1,\"x\":2}").extras().get("x"));
        assertEquals(Map.of("a", "2"), decode("{\"a\":\"1\",\"a\":\"2\"}", in -> in.nextMap(JsonReader::nextString)));
    }

    @Test
    void whatComponentsCannotSayIsKeptUnlessALaterMemberSaysOtherwise() {
        assertEquals(
                "[tags, name]",
                read("{\"id\":1,\"tags\":[],\"name\":null}").extras().toString());
        Person person = read("{\"id\":1,\"name\":null,\"tags\":[],\"name\":\"x\",\"tags\":[\"t\"]}");
        assertEquals(new Person(1, "x", List.of("t"), null, Extras.none()), person);
        person = read("{\"id\":1,\"name\":\"x\",\"name\":null}");
        assertEquals(new Person(1, "x", List.of(), null, Extras.none()), person);
    }

    @Test
    void errorsNameThePlace() {
        assertFails("$", "expected an object, found an array", "[]");
        assertFails("$.id", "expected a number, found a string", "{\"id\":\"1\"}");
        assertFails("$.id", "expected a number, found an object", "{\"id\":{}}");
        assertFails("$.id", "expected a number, found null", "{\"id\":null}");
        assertFails("$.tags", "expected an array, found an object", "{\"tags\":{\"a\":1}}");
        assertFails("$.tags[2]", "expected a string, found a boolean", "{\"tags\":[\"a\",\"b\",true]}");
        assertFails("$.tags[1]", "expected a string, found null", "{\"tags\":[\"a\",null]}");
        assertFails("$", "required member `id` is missing", "{\"name\":\"x\",\"tags\":[]}");
        assertFails("$.born", "expected a date (RFC 3339), found \"2023-02-29\"", "{\"born\":\"2023-02-29\"}");
    }

    @Test
    void pathsGoThroughListsMapsAndOddNames() {
        Decoder<Map<String, List<Person>>> people = in -> in.nextMap(each -> each.nextList(PERSON));
        DecodeException e = assertThrows(
                DecodeException.class, () -> decode("{\"r\":[{\"id\":1},{\"id\":2,\"tags\":[1]}]}", people));
        assertEquals("$.r[1].tags[0]", e.path());
        e = assertThrows(DecodeException.class, () -> decode("{\"a b\\n\":[{}]}", people));
        assertEquals("$[\"a b\n\"][0]", e.path());
        assertTrue(e.getMessage().startsWith("$[\"a b\\u000a\"][0]: required member"), e.getMessage());
    }

    @Test
    void pathsInsideOfUnionsAreThoseOfTheWholeDocument() {
        Decoder<Person> union = in -> {
            RawJson raw = in.nextRaw();
            return PERSON.read(in.within(raw));
        };
        DecodeException e = assertThrows(
                DecodeException.class, () -> decode("[{\"id\":1}, {\"tags\":[7]}]", in -> in.nextList(union)));
        assertEquals("$[1].tags[0]", e.path());
    }

    @Test
    void anAttemptThatFailsLeavesTheReaderWhereItWas() {
        String json = "[{\"id\":1}, \"text\", {\"name\":\"x\"}]";
        Decoder<String> either = in -> {
            RawJson raw = in.nextRaw();
            Person person = in.attempt(raw, PERSON);
            return person == null ? raw.toString() : "person " + person.id();
        };
        assertEquals(List.of("person 1", "\"text\"", "{\"name\":\"x\"}"), decode(json, in -> in.nextList(either)));
    }

    @Test
    void scalarsOfAllFormats() {
        assertEquals(LocalTime.of(10, 15, 30), decode("\"10:15:30\"", JsonReader::nextTime));
        assertEquals(Duration.ofMinutes(90), decode("\"PT1H30M\"", JsonReader::nextDuration));
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        assertEquals(uuid, decode("\"123E4567-e89b-12d3-a456-426614174000\"", JsonReader::nextUuid));
        for (String wrong :
                List.of("1-1-1-1-1", "123e4567-e89b-12d3-a456-42661417400g", "123e4567ee89b-12d3-a456-426614174000")) {
            assertThrows(DecodeException.class, () -> decode("\"" + wrong + "\"", JsonReader::nextUuid));
        }
        byte[] bytes = {(byte) 0xFB, (byte) 0xFF, 1, 2};
        for (String text : List.of("+/8BAg==", "+/8BAg", "-_8BAg", "-_8BAg==")) {
            assertArrayEquals(
                    bytes, decode("\"" + text + "\"", in -> in.nextBytes().toByteArray()), text);
        }
        assertThrows(DecodeException.class, () -> decode("\"a*b\"", JsonReader::nextBytes));
        assertTrue(decode("true", JsonReader::nextBoolean));
        assertFalse(decode("false", JsonReader::nextBoolean));
        assertThrows(DecodeException.class, () -> decode("1", JsonReader::nextBoolean));
    }

    @Test
    void nullsAreTakenOnlyWhereTheyAreAllowed() {
        assertEquals(
                Arrays.asList("a", null), decode("[\"a\",null]", in -> in.nextNullableList(JsonReader::nextString)));
        Map<String, @Nullable String> map = decode("{\"a\":null}", in -> in.nextNullableMap(JsonReader::nextString));
        assertNull(map.get("a"));
        assertTrue(map.containsKey("a"));
        assertThrows(DecodeException.class, () -> decode("{\"a\":null}", in -> in.nextMap(JsonReader::nextString)));
    }

    @Test
    void s7SomethingAfterTheValueIsAnError() {
        for (String tail : List.of("1", "}", "]", ",", "null", "x", "\u0000", "//")) {
            assertThrows(DecodeException.class, () -> decode("{\"id\":1}" + tail, PERSON), tail);
        }
        assertEquals(1, decode(" {\"id\":1} \r\n\t", PERSON).id());
    }

    @Test
    void s4AnEmptyBodyIsAnError() {
        for (String json : List.of("", " ", "\n\t")) {
            DecodeException e = assertThrows(DecodeException.class, () -> decode(json, PERSON));
            assertEquals("$: the JSON ends too early", e.getMessage());
        }
    }

    @Test
    void skippingLeavesTheNextValueInPlace() {
        String json = "[{\"a\":[1,\"]}\",{}]}, \"s\\\"\", 12, null, 5]";
        int fifth = decode(json, in -> {
            in.beginArray();
            for (int i = 0; i < 4; i++) {
                assertTrue(in.hasNext());
                in.skip();
            }
            assertTrue(in.hasNext());
            int last = in.nextInt();
            assertFalse(in.hasNext());
            return last;
        });
        assertEquals(5, fifth);
    }

    private static Person read(String json) {
        return decode(json, PERSON);
    }

    private static void assertFails(String path, String detail, String json) {
        DecodeException e = assertThrows(DecodeException.class, () -> read(json));
        assertEquals(path + ": " + detail, e.getMessage());
        assertEquals(path, e.path());
    }

    private static <T> T decode(String json, Decoder<T> decoder) {
        return JsonReader.decode(json.getBytes(UTF_8), decoder);
    }
}
