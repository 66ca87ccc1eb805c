package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PythonLiteralTest {

    @Test
    void wordsOutsideOfStringsArePythons() {
        assertEquals("{\"true\":[True,False,None,-1.5e3]}", PythonLiteral.of("{\"true\":[true,false,null,-1.5e3]}"));
    }

    @Test
    void whatEndsAStringIsEscaped() {
        assertEquals("\"a\\\"\\\\/\\u000a\\'\"", PythonLiteral.of("\"a\\\"\\\\\\/\\n'\""));
    }

    @Test
    void charactersInHalvesBecomeOne() {
        assertEquals("\"\\U0001f600\"", PythonLiteral.of("\"\\ud83d\\ude00\""));
    }

    @Test
    void longStringsAreFine() {
        assertEquals(
                1_000_002, PythonLiteral.of("\"" + "x".repeat(1_000_000) + "\"").length());
    }
}
