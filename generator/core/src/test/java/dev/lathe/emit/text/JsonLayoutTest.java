package dev.lathe.emit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void membersAndItemsGoOnLinesOfTheirOwn() {
        assertEquals("""
                {
                  "a": [
                    1.50,
                    null
                  ],
                  "b": {
                    "c": true
                  }
                }""", JsonLayout.of("{\"a\":[1.50,null],\"b\":{\"c\":true}}"));
    }

    @Test
    void whatIsEmptyStaysOnOneLine() {
        assertEquals("[\n  {},\n  []\n]", JsonLayout.of("[{},[]]"));
    }

    @Test
    void stringsStayAsTheyAre() {
        assertEquals("{\n  \"a\\\"{,\": \"[1,2]:\\\\\"\n}", JsonLayout.of("{\"a\\\"{,\":\"[1,2]:\\\\\"}"));
    }
}
