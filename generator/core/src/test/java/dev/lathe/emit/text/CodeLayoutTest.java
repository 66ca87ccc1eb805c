package dev.lathe.emit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.emit.text.CodeLayout.LastItem;
import org.junit.jupiter.api.Test;

class CodeLayoutTest {

    private static final String LONG = "\"" + "x".repeat(62) + ", (\"";

    @Test
    void whatFitsStays() {
        assertEquals("call({ a: 1 });\nnext();", CodeLayout.of("call({ a: 1 });\nnext();", "  ", LastItem.COMMA));
    }

    @Test
    void theOneObjectOfACallOpensWithTheCall() {
        assertEquals(
                "await client.call({\n  a: " + LONG + ",\n  b: [1, 2],\n});",
                CodeLayout.of("await client.call({ a: " + LONG + ", b: [1, 2] });", "  ", LastItem.COMMA));
    }

    @Test
    void argumentsGoOnLinesOfTheirOwn() {
        assertEquals("call(\n  " + LONG + ",\n  2\n);", CodeLayout.of("call(" + LONG + ", 2);", "  ", LastItem.BARE));
    }

    @Test
    void theCallsOfABuilderGoOnLinesOfTheirOwn() {
        assertEquals(
                "call(\n  \"id\",\n  P.builder()\n    .a(" + LONG + ")\n    .b(1.5)\n    .build()\n);",
                CodeLayout.of("call(\"id\", P.builder().a(" + LONG + ").b(1.5).build());", "  ", LastItem.BARE));
    }

    @Test
    void bracketsThatCloseElsewhereStay() {
        String line = "const text = " + LONG + " + {";

        assertEquals(line, CodeLayout.of(line, "  ", LastItem.COMMA));
    }
}
