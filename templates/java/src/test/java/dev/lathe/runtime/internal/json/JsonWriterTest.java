package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.Bytes;
import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {

    @Test
    void objectsAndArraysAreSeparatedByCommas() {
        assertWrites(
                "{\"a\":1,\"b\":[],\"c\":[1,[2],{}],\"d\":{\"e\":null}}",
                out -> out.beginObject()
                        .name("a")
                        .number(1)
                        .name("b")
                        .beginArray()
                        .endArray()
                        .name("c")
                        .beginArray()
                        .number(1)
                        .beginArray()
                        .number(2)
                        .endArray()
                        .beginObject()
                        .endObject()
                        .endArray()
                        .name("d")
                        .beginObject()
                        .name("e")
                        .nullValue()
                        .endObject()
                        .endObject());
    }

    @Test
    void extrasComeInOrderAndWithTheirText() {
        Extras extras = Extras.builder()
                .put("z", RawJson.of("1.00"))
                .put("a", RawJson.of("[1, 2]"))
                .put("n", RawJson.NULL)
                .build();
        assertWrites(
                "{\"id\":7,\"z\":1.00,\"a\":[1, 2],\"n\":null}",
                out -> out.beginObject()
                        .name("id")
                        .number(7L)
                        .extras(extras)
                        .extras(Extras.none())
                        .endObject());
    }

    @Test
    void listsAndMapsKeepTheirOrderAndTheirNulls() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("z", "1");
        map.put("a", null);
        assertWrites("{\"z\":\"1\",\"a\":null}", out -> out.map(map, JsonWriter::string));
        assertWrites("[\"x\",null]", out -> out.list(Arrays.asList("x", null), JsonWriter::string));
        assertWrites("[1,2]", out -> out.list(List.of(1, 2), (o, i) -> o.number(i)));
    }

    @Test
    void integralNumbersHaveNoPoint() {
        assertWrites("3", out -> out.number(3.0));
        assertWrites("-3", out -> out.number(-3.0f));
        assertWrites("0", out -> out.number(0.0));
        assertWrites("-0", out -> out.number(-0.0));
        assertWrites("1000000000000000", out -> out.number(1e15));
        assertWrites("1E20", out -> out.number(1e20));
        assertWrites("1.5E300", out -> out.number(1.5e300));
        assertWrites("1.5", out -> out.number(1.5));
        assertWrites("0.1", out -> out.number(0.1f));
        assertWrites("1.0E-9", out -> out.number(new BigDecimal("1.0E-9")));
        assertWrites("1E+1000000000", out -> out.number(new BigDecimal("1E+1000000000")));
        assertWrites("12345678901234567890", out -> out.number(new BigInteger("12345678901234567890")));
        assertWrites("-9223372036854775808", out -> out.number(Long.MIN_VALUE));
    }

    @Test
    void everyDoubleComesBackAsItWas() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                byte[] json = JsonWriter.create().number(value).toByteArray();
                assertEquals(value, JsonReader.decode(json, JsonReader::nextDouble));
            }
            float single = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(single)) {
                byte[] json = JsonWriter.create().number(single).toByteArray();
                assertEquals(single, JsonReader.decode(json, JsonReader::nextFloat));
            }
        }
    }

    @Test
    void notFiniteNumbersAreRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class, () -> JsonWriter.create().number(value));
            assertThrows(
                    IllegalArgumentException.class, () -> JsonWriter.create().number((float) value));
        }
    }

    @Test
    void stringsAreEscapedWhereJsonAsksForIt() {
        assertWrites(
                "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\\u007f \"", out -> out.string("\"\\/\n\r\t\u0000\u001f\u007f "));
        assertWrites("\"a\u00e9\u20ac\uD83D\uDE00z\"", out -> out.string("a\u00e9\u20ac\uD83D\uDE00z"));
        assertWrites(
                "{\"\\\"\":\"\"}",
                out -> out.beginObject().name("\"").string("").endObject());
    }

    @Test
    void halfASurrogatePairIsWrittenAsAnEscape() {
        assertWrites("\"\\ud83d\"", out -> out.string("\uD83D"));
        assertWrites("\"\\ude00\\ud83dx\"", out -> out.string("\uDE00\uD83Dx"));
        assertWrites("\"\\ud83d\uD83D\uDE00\"", out -> out.string("\uD83D\uD83D\uDE00"));
    }

    @Test
    void everyStringComesBackAsItWas() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(600); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            String value = text.toString();
            byte[] json = JsonWriter.create().string(value).toByteArray();
            assertEquals(value, JsonReader.decode(json, JsonReader::nextString));
            assertEquals(value, RawJson.ofString(value).asString());
        }
    }

    @Test
    void formatsAreThoseOfTheStandards() {
        assertWrites(
                "\"2024-10-31T10:15:00+01:00\"", out -> out.dateTime(OffsetDateTime.parse("2024-10-31T10:15+01:00")));
        assertWrites("\"2024-10-31\"", out -> out.date(LocalDate.of(2024, 10, 31)));
        assertWrites("\"10:15:00\"", out -> out.time(LocalTime.of(10, 15)));
        assertWrites("\"PT1H30M\"", out -> out.duration(Duration.ofMinutes(90)));
        assertWrites("\"00000000-0000-0001-0000-000000000002\"", out -> out.uuid(new UUID(1, 2)));
        assertWrites("\"+/8=\"", out -> out.bytes(Bytes.of(new byte[] {(byte) 0xFB, (byte) 0xFF})));
    }

    @Test
    void aTagBeginsTheNextObjectUnlessItKeepsOne() {
        RawJson kind = RawJson.of("\"circle\"");
        assertWrites(
                "{\"kind\":\"circle\",\"a\":{}}",
                out -> out.tag("kind", kind, Extras.none())
                        .beginObject()
                        .name("a")
                        .beginObject()
                        .endObject()
                        .endObject());
        Extras kept = Extras.none().with("kind", RawJson.of("\"round\""));
        assertWrites(
                "{\"kind\":\"round\"}",
                out -> out.tag("kind", kind, kept).beginObject().extras(kept).endObject());
    }

    @Test
    void nestingIsLimited() {
        JsonWriter out = JsonWriter.create();
        for (int i = 0; i < 512; i++) {
            out.beginArray();
        }
        assertThrows(IllegalArgumentException.class, out::beginArray);
    }

    @Test
    void anIncompleteValueIsNotHandedOut() {
        assertThrows(IllegalStateException.class, () -> JsonWriter.create().toByteArray());
        assertThrows(
                IllegalStateException.class,
                () -> JsonWriter.create().beginObject().toByteArray());
    }

    private static void assertWrites(String expected, Consumer<JsonWriter> writing) {
        JsonWriter out = JsonWriter.create();
        writing.accept(out);
        assertArrayEquals(expected.getBytes(UTF_8), out.toByteArray(), () -> new String(out.toByteArray(), UTF_8));
    }
}
