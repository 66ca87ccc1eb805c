package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.DecodeException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;

final class ByteSourceTest {

    /** Continuation bytes and their neighbours. */
    private static final int[] EDGES = {0x7F, 0x80, 0xBF, 0xC0};

    @Test
    void oneToThreeBytesAreJudgedAsTheJdkDoes() {
        byte[] bytes = new byte[3];
        for (int first = 0; first < 0x100; first++) {
            for (int second = 0; second < 0x100; second++) {
                for (int third : EDGES) {
                    bytes[0] = (byte) first;
                    bytes[1] = (byte) second;
                    bytes[2] = (byte) third;
                    assertEquals(isUtf8(bytes), isAccepted(bytes), () -> hex(bytes));
                }
            }
        }
    }

    @Test
    void fourBytesAreJudgedAsTheJdkDoes() {
        byte[] bytes = new byte[4];
        for (int first = 0xE0; first < 0x100; first++) {
            for (int second = 0; second < 0x100; second++) {
                for (int third : EDGES) {
                    for (int fourth : EDGES) {
                        bytes[0] = (byte) first;
                        bytes[1] = (byte) second;
                        bytes[2] = (byte) third;
                        bytes[3] = (byte) fourth;
                        assertEquals(isUtf8(bytes), isAccepted(bytes), () -> hex(bytes));
                    }
                }
            }
        }
    }

    @Test
    void s6EveryOverlongFormOfEveryAsciiCharacterIsRefused() {
        for (int c = 0; c < 0x80; c++) {
            byte low = (byte) (0x80 | (c & 0x3F));
            byte high = (byte) (0x80 | (c >> 6));
            assertRefused(new byte[] {(byte) (0xC0 | (c >> 6)), low});
            assertRefused(new byte[] {(byte) 0xE0, high, low});
            assertRefused(new byte[] {(byte) 0xF0, (byte) 0x80, high, low});
        }
    }

    @Test
    void s6EverySurrogateIsRefused() {
        for (int c = 0xD800; c <= 0xDFFF; c++) {
            assertRefused(new byte[] {(byte) 0xED, (byte) (0x80 | ((c >> 6) & 0x3F)), (byte) (0x80 | (c & 0x3F))});
        }
    }

    @Test
    void everyCodePointIsAcceptedAndEveryCutOfItRefused() {
        for (int c = 0x80; c <= 0x10FFFF; c += c < 0x1000 ? 1 : 61) {
            if (c < 0xD800 || c > 0xDFFF) {
                byte[] bytes = Character.toString(c).getBytes(UTF_8);
                assertTrue(isAccepted(bytes));
                for (int length = 1; length < bytes.length; length++) {
                    assertEquals(0, ByteSource.firstMalformed(bytes, 0, length));
                }
            }
        }
    }

    @Test
    void theFirstBadByteIsFoundAtEveryAlignment() {
        for (int before = 0; before < 40; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] bytes = ("x".repeat(before) + "?" + "y".repeat(after)).getBytes(UTF_8);
                bytes[before] = (byte) 0xC0;
                assertEquals(before, ByteSource.firstMalformed(bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void theMessageCountsBytesFromTheBeginningOfTheDocument() {
        byte[] bytes = {'x', 'x', '"', 'a', (byte) 0xFF, '"'};
        DecodeException e = assertThrows(
                DecodeException.class, () -> JsonReader.of(bytes, 2, bytes.length - 2, JsonLimits.DEFAULT));
        assertTrue(e.getMessage().endsWith("not UTF-8 at byte 2"), e.getMessage());
    }

    @Test
    void aByteOrderMarkIsLeftOutAtTheBeginningOnly() {
        assertEquals("1", JsonReader.decode("\uFEFF1".getBytes(UTF_8), JsonReader::nextNumber));
        assertThrows(
                DecodeException.class,
                () -> JsonReader.decode("\uFEFF\uFEFF1".getBytes(UTF_8), JsonReader::nextNumber));
        assertThrows(DecodeException.class, () -> JsonReader.decode("1\uFEFF".getBytes(UTF_8), JsonReader::nextNumber));
    }

    @Test
    void otherEncodingsAreRefused() {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = "{\"a\":1}".getBytes(java.nio.charset.Charset.forName(charset));
            assertThrows(DecodeException.class, () -> JsonReader.decode(bytes, JsonReader::nextRaw), charset);
        }
    }

    @Test
    void tooManyBytesAreRefused() {
        JsonLimits small = new JsonLimits(4, 512, 100, 100);
        assertEquals(1234, JsonReader.of("1234".getBytes(UTF_8), 0, 4, small).nextInt());
        assertThrows(DecodeException.class, () -> JsonReader.of("12345".getBytes(UTF_8), 0, 5, small));
    }

    private static void assertRefused(byte[] bytes) {
        assertEquals(0, ByteSource.firstMalformed(bytes, 0, bytes.length), () -> hex(bytes));
    }

    private static boolean isAccepted(byte[] bytes) {
        return ByteSource.firstMalformed(bytes, 0, bytes.length) == bytes.length;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining() || bytes.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
