package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DecodeExceptionTest {

    @Test
    void theOperationIsNamedOnACopy() {
        Throwable cause = new IllegalStateException("x");
        DecodeException plain = new DecodeException("$.id", "expected a string", cause);
        assertNull(plain.operation());
        assertEquals("$.id: expected a string", plain.getMessage());

        DecodeException named = plain.withOperation("accounts.get");
        assertEquals("accounts.get", named.operation());
        assertEquals("$.id", named.path());
        assertEquals("accounts.get: $.id: expected a string", named.getMessage());
        assertSame(cause, named.getCause());
        assertArrayEquals(plain.getStackTrace(), named.getStackTrace());
    }

    @Test
    void theMessageIsShortAndPrintable() {
        DecodeException e = new DecodeException("$[\"\u0000\u202e\"]", "\n" + "\u00e9".repeat(1000));
        assertTrue(e.getMessage().startsWith("$[\"\\u0000\\u202e\"]: \\u000a\\u00e9"), e.getMessage());
        assertTrue(e.getMessage().length() <= 500);
        assertTrue(e.getMessage().endsWith("..."));
    }
}
