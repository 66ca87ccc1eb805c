package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderFieldTest {

    private static <T> @Nullable T read(HeaderField<T> field, String... lines) {
        return field.from(Headers.received(Map.of("x-value", List.of(lines))));
    }

    @Test
    void eachTypeIsRead() {
        assertEquals("a b", read(HeaderField.text("X-Value"), " a b "));
        assertEquals(7, read(HeaderField.int32("X-Value"), "7"));
        assertEquals(5_000_000_000L, read(HeaderField.int64("X-Value"), "5000000000"));
        assertEquals(
                new BigInteger("123456789012345678901"), read(HeaderField.integer("X-Value"), "123456789012345678901"));
        assertEquals(1.5, read(HeaderField.number("X-Value"), "1.5"));
        assertEquals(new BigDecimal("1.50"), read(HeaderField.decimal("X-Value"), "1.50"));
        assertEquals(true, read(HeaderField.flag("X-Value"), "True"));
        assertEquals(LocalDate.of(2024, 2, 29), read(HeaderField.date("X-Value"), "2024-02-29"));
        UUID id = new UUID(1, 2);
        assertEquals(id, read(HeaderField.uuid("X-Value"), id.toString()));
    }

    @Test
    void timesComeInTheFormOfHttpToo() {
        OffsetDateTime time = OffsetDateTime.parse("1994-11-06T08:49:37Z");
        assertEquals(time, read(HeaderField.dateTime("X-Value"), "1994-11-06T08:49:37Z"));
        assertEquals(time, read(HeaderField.dateTime("X-Value"), "Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    @Test
    void listsHaveCommasOrLines() {
        assertEquals(List.of(1, 2, 3), read(HeaderField.int32("X-Value").list(), "1, 2,", "3"));
        assertEquals(
                List.of(2, 4), read(HeaderField.int32("X-Value").as(n -> 2 * n).list(), "1,2"));
    }

    @Test
    void aCommaInsideOfQuotesIsNoneBetweenItems() {
        HeaderField<List<String>> texts = HeaderField.text("X-Value").list();
        assertEquals(List.of("\"a,b\"", "c", "W/\"d,e\""), read(texts, "\"a,b\", c,", "W/\"d,e\""));
        assertEquals(List.of("\"a\\\",b\"", "c"), read(texts, "\"a\\\",b\",c"));
        assertEquals(List.of("5\"", "6"), read(texts, "5\",6"));
        assertEquals(List.of("a", "\"b\\\"", "c"), read(texts, "a,\"b\\\",c"));
        List<String> unclosed = read(texts, "\"" + "\\\",".repeat(50_000));
        assertEquals(50_000, Objects.requireNonNull(unclosed).size());
    }

    @Test
    void aMissingHeaderIsNull() {
        assertNull(HeaderField.int32("X-Other").from(Headers.none()));
        assertNull(HeaderField.int32("X-Other").list().from(Headers.none()));
    }

    @Test
    void anotherFormIsAnErrorThatNamesTheHeaderAndKeepsTheValueToItself() {
        for (HeaderField<?> field : List.of(
                HeaderField.int32("X-Value"),
                HeaderField.int64("X-Value"),
                HeaderField.integer("X-Value"),
                HeaderField.number("X-Value"),
                HeaderField.decimal("X-Value"),
                HeaderField.flag("X-Value"),
                HeaderField.dateTime("X-Value"),
                HeaderField.date("X-Value"),
                HeaderField.uuid("X-Value"))) {
            DecodeException failure = assertThrows(DecodeException.class, () -> read(field, "s3cr3t"));
            assertTrue(String.valueOf(failure.getMessage()).contains("X-Value"), failure::getMessage);
            assertFalse(String.valueOf(failure.getMessage()).contains("s3cr3t"), failure::getMessage);
        }
        assertThrows(DecodeException.class, () -> read(HeaderField.decimal("X-Value"), "1".repeat(1_001)));
    }
}
