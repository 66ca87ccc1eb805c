package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HostileJsonTest {

    private static final Codec<Extras> KNOWN = new ObjectCodec<>("Known") {

        @Override
        protected Members.Builder members() {
            return Members.start().optional("known", Codecs.INT32);
        }

        @Override
        protected Extras read(MemberValues in) {
            return in.extras();
        }

        @Override
        protected void write(MemberValues out, Extras value) {
            out.add(null).extras(value);
        }
    };

    private static final String DOCUMENT =
            " {\"result\" : [ {\"id\":\"\u00e9\u20ac\uD83D\uDE00\\u00e9\\n\", \"n\":-12.5e+3, \"t\":true},"
                    + " [null,false,[],{}] ], \"known\": 123 } ";

    @Test
    void s1ADocumentCutAnywhereIsADecodeExceptionAndNothingElse() {
        byte[] whole = DOCUMENT.getBytes(UTF_8);
        int last = DOCUMENT.getBytes(UTF_8).length - 1;
        for (int length = 0; length < last; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertDecodeException(() -> JsonReader.decode(cut, JsonReader::nextRaw));
            assertDecodeException(() -> JsonReader.decode(cut, Trees::read));
            assertDecodeException(() -> JsonReader.decode(cut, KNOWN));
        }
        assertEquals(
                DOCUMENT.strip(), JsonReader.decode(whole, JsonReader::nextRaw).toString());
    }

    @Test
    void aDocumentWithOneByteChangedNeverFailsOtherwise() {
        byte[] whole = DOCUMENT.getBytes(UTF_8);
        for (int at = 0; at < whole.length; at++) {
            byte before = whole[at];
            for (int change = 0; change < 0x100; change++) {
                whole[at] = (byte) change;
                try {
                    RawJson raw = JsonReader.decode(whole, JsonReader::nextRaw);
                    assertEquals(Trees.walk(raw), JsonReader.decode(whole, Trees::read));
                } catch (DecodeException e) {
                    assertTrue(e.getMessage().length() <= 500);
                }
            }
            whole[at] = before;
        }
    }

    @Test
    void s2DeepNestingFailsFastWhereverItStands() {
        for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
            String deep = open.repeat(100_000);
            for (String prefix : List.of("", "{\"known\":", "{\"unknown\":", "{\"unknown\":[1,")) {
                byte[] json = (prefix + deep).getBytes(UTF_8);
                assertTimeout(Duration.ofSeconds(2), () -> {
                    assertDecodeException(() -> JsonReader.decode(json, JsonReader::nextRaw));
                    assertDecodeException(() -> JsonReader.decode(json, KNOWN));
                    assertDecodeException(() -> JsonReader.decode(json, HostileJsonTest::skipped));
                    assertDecodeException(() -> JsonReader.decode(json, Trees::read));
                });
            }
        }
    }

    @Test
    void s2TheDepthLimitIs512() {
        String deepest = "[".repeat(512) + "]".repeat(512);
        RawJson raw = RawJson.of(deepest);
        assertEquals(raw, Trees.written(raw));
        assertThrows(IllegalArgumentException.class, () -> RawJson.of("[" + deepest + "]"));
    }

    @Test
    void s2CodecsReadTheDeepestDocumentOnAnOrdinaryStack() throws InterruptedException {
        byte[] json = ("[".repeat(512) + "]".repeat(512)).getBytes(UTF_8);
        List<Object> found = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    found.add(JsonReader.decode(json, HostileJsonTest::listDepth));
                    found.add(JsonReader.decode(json, HostileJsonTest::unionDepth));
                },
                "512 kB of stack",
                512 << 10);
        thread.start();
        thread.join();
        assertEquals(List.of(512, 512), found);
    }

    @Test
    void aHundredThousandUnknownMembersAreReadInLinearTime() {
        String json = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"m" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        assertTimeout(Duration.ofSeconds(5), () -> {
            Extras extras = JsonReader.decode(json.getBytes(UTF_8), KNOWN);
            assertEquals(100_000, extras.names().size());
            assertEquals(RawJson.of("99999"), extras.get("m99999"));
        });
    }

    @Test
    void namesWithOneHashDoNotSlowDownMaps() {
        String json = IntStream.range(0, 1 << 14)
                .mapToObj(HostileJsonTest::collidingName)
                .map(name -> "\"" + name + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals(1 << 14, RawJson.of(json).asMap().size());
            assertEquals(
                    1 << 14,
                    JsonReader.decode(json.getBytes(UTF_8), in -> in.nextMap(JsonReader::nextInt))
                            .size());
        });
    }

    @Test
    void nestedUnionsCostLinearTimeOrAreRefused() {
        for (int depth : new int[] {5, 50, 250}) {
            byte[] json = ("[".repeat(depth) + "true" + "]".repeat(depth)).getBytes(UTF_8);
            assertTimeout(Duration.ofSeconds(10), () -> {
                try {
                    assertEquals(depth, JsonReader.decode(json, HostileJsonTest::ambiguous));
                } catch (DecodeException e) {
                    assertTrue(e.getMessage().endsWith("telling variants apart costs too much"), e.getMessage());
                }
            });
        }
    }

    @Test
    void aLongListOfSmallUnionsIsWithinTheBudget() {
        byte[] json = ("[" + "1,".repeat(100_000) + "true]").getBytes(UTF_8);
        Decoder<Integer> union = in -> {
            RawJson raw = in.nextRaw();
            Boolean flag = in.attempt(raw, JsonReader::nextBoolean);
            Integer number = in.attempt(raw, JsonReader::nextInt);
            return flag != null ? -1 : in.within(raw).nextInt() + (number == null ? 0 : number);
        };
        List<Integer> all = JsonReader.decode(json, in -> in.nextList(union));
        assertEquals(100_001, all.size());
        assertEquals(List.of(2, -1), all.subList(99_999, 100_001));
    }

    @Test
    void messagesAreShortAndPrintable() {
        String name = "\\u0000\\u202e".repeat(2000);
        byte[] json = ("{\"" + name + "\":{\"" + name + "\":[" + "x".repeat(5000)).getBytes(UTF_8);
        DecodeException e = assertThrows(DecodeException.class, () -> JsonReader.decode(json, Trees::read));
        assertTrue(e.getMessage().length() <= 500);
        assertTrue(e.getMessage().chars().allMatch(c -> c >= ' ' && c <= '~'), e.getMessage());
    }

    /** The depth of nested arrays, by two variants that both begin alike; naively each level doubles the work. */
    private static int ambiguous(JsonReader in) {
        RawJson raw = in.nextRaw();
        if (Shapes.isBoolean(raw)) {
            return 0;
        }
        Integer wrong = in.attempt(raw, HostileJsonTest::depthOfPair);
        return wrong != null
                ? wrong
                : in.within(raw).nextList(HostileJsonTest::ambiguous).get(0) + 1;
    }

    private static int listDepth(JsonReader in) {
        return in.nextList(HostileJsonTest::listDepth).stream().findFirst().orElse(0) + 1;
    }

    private static int unionDepth(JsonReader in) {
        RawJson raw = in.nextRaw();
        return in.within(raw).nextList(HostileJsonTest::unionDepth).stream()
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static int depthOfPair(JsonReader in) {
        List<Integer> depths = in.nextList(HostileJsonTest::ambiguous);
        if (depths.size() != 2) {
            throw in.error("expected two");
        }
        return depths.get(0) + 1;
    }

    private static String collidingName(int bits) {
        return IntStream.range(0, 14)
                .mapToObj(i -> ((bits >> i) & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static boolean skipped(JsonReader in) {
        in.skip();
        return true;
    }

    private static void assertDecodeException(org.junit.jupiter.api.function.Executable executable) {
        DecodeException e = assertThrows(DecodeException.class, executable);
        assertTrue(e.getMessage().length() <= 500);
    }
}
