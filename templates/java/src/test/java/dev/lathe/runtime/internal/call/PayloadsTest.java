package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.internal.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadsTest {

    private static List<String> names(JsonReader in) {
        return in.nextList(JsonReader::nextString);
    }

    @Test
    void bytesAndTextAreReadAlike() {
        String body = "[\"a\",\"\u00e9\"]";
        assertEquals(List.of("a", "\u00e9"), Payloads.read("hook", body, PayloadsTest::names));
        assertEquals(
                List.of("a", "\u00e9"),
                Payloads.read("hook", body.getBytes(StandardCharsets.UTF_8), PayloadsTest::names));
    }

    @Test
    void aFailureNamesHookAndPlace() {
        DecodeException failure =
                assertThrows(DecodeException.class, () -> Payloads.read("petGone", "[\"a\",1]", PayloadsTest::names));
        assertEquals("petGone", failure.operation());
        assertEquals("$[1]", failure.path());
    }

    @Test
    void emptyBodiesAndWhatFollowsAreErrors() {
        assertThrows(DecodeException.class, () -> Payloads.read("hook", new byte[0], PayloadsTest::names));
        assertThrows(DecodeException.class, () -> Payloads.read("hook", "[] []", PayloadsTest::names));
    }
}
