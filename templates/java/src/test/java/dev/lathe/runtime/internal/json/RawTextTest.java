package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.runtime.core.RawJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link JsonReader#nextRaw} gives exactly the characters of the value, wherever it stands. */
final class RawTextTest {

    private static final List<String> VALUES = List.of(
            "0",
            "-0",
            "12",
            "-1.50",
            "1E+3",
            "1e-10",
            "123456789012345678901234567890",
            "0.1000",
            "true",
            "false",
            "null",
            "\"\"",
            "\"a\"",
            "\"\\\"\"",
            "\"\\\\\"",
            "\"\\u00e9\\n\\/\"",
            "\"\u00e9\u20ac\uD83D\uDE00\"",
            "\" , ] } \"",
            "\"\\ud800\"",
            "[]",
            "[ ]",
            "[1, 2 ,\t3]",
            "[[[]],{}]",
            "{}",
            "{ \"a\" : { \"b\" : [ 1 , \"]\" ] } }",
            "{\"a\":1,\"a\":2}",
            "\"" + "x".repeat(9000) + "\"",
            "\"" + "\u00e9".repeat(5000) + "\"",
            "[" + "1,".repeat(5000) + "1]");

    private static final List<String> SPACES = List.of("", " ", "\n", "\r\n\t ");

    @Test
    void aloneWithSpaceAroundIt() {
        for (String value : VALUES) {
            for (String before : SPACES) {
                for (String after : SPACES) {
                    assertEquals(
                            value,
                            decode(before + value + after, in -> in.nextRaw().toString()));
                }
            }
        }
    }

    @Test
    void inArraysBesideEachOther() {
        for (String space : SPACES) {
            String json = "[" + space + String.join(space + "," + space, VALUES) + space + "]";
            assertEquals(
                    VALUES,
                    decode(json, in -> in.nextList(item -> item.nextRaw().toString())));
        }
    }

    @Test
    void inObjectsByEveryWayOfReadingNames() {
        Members known = Members.start()
                .optional("m3", Codecs.RAW)
                .optional("m4", Codecs.RAW)
                .optional("m25", Codecs.RAW)
                .build();
        for (String space : SPACES) {
            String json = object(space);
            List<String> found = new ArrayList<>();
            decode(json, in -> {
                in.beginObject();
                while (in.match(known, 0) != JsonReader.END) {
                    found.add(in.nextRaw().toString());
                }
                return found;
            });
            assertEquals(VALUES, found);
            assertEquals(
                    VALUES,
                    List.copyOf(
                            decode(json, in -> in.nextMap(each -> each.nextRaw().toString()))
                                    .values()));
        }
    }

    @Test
    void afterPeekingAndAfterSkipping() {
        String json = "[" + String.join(" , ", VALUES) + " ]";
        decode(json, in -> {
            in.beginArray();
            for (int i = 0; in.hasNext(); i++) {
                if (i % 2 == 0) {
                    in.skip();
                } else {
                    in.peek();
                    assertEquals(VALUES.get(i), in.nextRaw().toString());
                }
            }
            return json;
        });
    }

    @Test
    void ofAPartOfALargerArray() {
        byte[] bytes = "xyz{\"a\": 17 }tail".getBytes(UTF_8);
        JsonReader in = JsonReader.of(bytes, 3, bytes.length - 7, JsonLimits.DEFAULT);
        in.beginObject();
        in.nextName();
        assertEquals("17", in.nextRaw().toString());
        assertNull(in.nextName());
        in.finish();
    }

    @Test
    void withAByteOrderMarkInFront() {
        assertEquals("[1]", decode("\uFEFF [1]", in -> in.nextRaw().toString()));
    }

    @Test
    void insideOfRawText() {
        String json = object(" ");
        RawJson raw = decode("[1, " + json + "]", in -> in.nextList(JsonReader::nextRaw))
                .get(1);
        assertEquals(json, JsonReader.decode(raw, in -> in.nextRaw().toString()));
    }

    private static String object(String space) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < VALUES.size(); i++) {
            members.add("\"m" + i + "\"" + space + ":" + space + VALUES.get(i));
        }
        return "{" + space + String.join(space + "," + space, members) + space + "}";
    }

    private static <T> T decode(String json, Decoder<T> decoder) {
        return JsonReader.decode(json.getBytes(UTF_8), decoder);
    }
}
