package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.json.JsonWriter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BytesTest {

    private static final byte[] CONTENT = {(byte) 0xfb, (byte) 0xff, 0};

    @Test
    void equalsGoesByContentNotByAlphabet() {
        assertEquals(Bytes.of(CONTENT), Bytes.ofBase64("-_8A"));
        assertEquals(Bytes.of(CONTENT).hashCode(), Bytes.ofBase64("+/8A").hashCode());
        assertNotEquals(Bytes.of(CONTENT), Bytes.of(new byte[3]));
    }

    @Test
    void c9NoArrayThatIsHandedInOrOutChangesIt() throws IOException {
        byte[] given = CONTENT.clone();
        Bytes bytes = Bytes.of(given);
        given[0] = 1;
        bytes.toByteArray()[1] = 1;
        assertArrayEquals(CONTENT, bytes.toByteArray());
        assertArrayEquals(CONTENT, bytes.asStream().readAllBytes());
        assertEquals(3, bytes.size());
    }

    @Test
    void whatCameIsSentBackAsItCame() {
        for (String json : new String[] {"\"-_8A\"", "\"-_8\"", "\"+/8A\\n\"", "\"\"", "\"+/8=\""}) {
            Bytes read = JsonReader.of(RawJson.of(json)).nextBytes();
            assertEquals(json, JsonWriter.encodeRaw(read, JsonWriter::bytes).toString());
        }
    }

    @Test
    void otherTextIsADecodeExceptionThatDoesNotRepeatIt() {
        JsonReader in = JsonReader.of(RawJson.of("\"no base64!\""));
        DecodeException failure = assertThrows(DecodeException.class, in::nextBytes);
        assertFalse(String.valueOf(failure.getMessage()).contains("no base64!"));
        assertThrows(IllegalArgumentException.class, () -> Bytes.ofBase64("%"));
    }

    @Test
    void toStringSaysHowManyOnly() {
        assertEquals("Bytes[3]", Bytes.of(CONTENT).toString());
    }
}
