package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.DecodeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonNumbersTest {

    private static final List<Decoder<?>> INTEGERS =
            List.of(JsonReader::nextInt, JsonReader::nextLong, JsonReader::nextBigInteger);

    @Test
    void integersAreExactOrRefused() {
        assertEquals(Integer.MAX_VALUE, decode("2147483647", JsonReader::nextInt));
        assertEquals(Integer.MIN_VALUE, decode("-2147483648", JsonReader::nextInt));
        assertEquals(Long.MAX_VALUE, decode("9223372036854775807", JsonReader::nextLong));
        assertEquals(Long.MIN_VALUE, decode("-9223372036854775808", JsonReader::nextLong));
        assertFails("the number is out of range", "2147483648", JsonReader::nextInt);
        assertFails("the number is out of range", "-2147483649", JsonReader::nextInt);
        assertFails("the number is out of range", "9223372036854775808", JsonReader::nextLong);
        assertFails("the number is out of range", "-9223372036854775809", JsonReader::nextLong);
        assertFails("the number is out of range", "1e19", JsonReader::nextLong);
        String digits = "9".repeat(1000);
        assertEquals(new BigInteger(digits), decode(digits, JsonReader::nextBigInteger));
    }

    @Test
    void anIntegerMayBeWrittenWithPointOrExponentWhenIntegral() {
        for (String one : List.of("1", "1.0", "1.000e0", "10e-1", "0.1e1", "0.001E+3", "1000000e-6")) {
            assertEquals(1, decode(one, JsonReader::nextInt), one);
            assertEquals(1L, decode(one, JsonReader::nextLong), one);
            assertEquals(BigInteger.ONE, decode(one, JsonReader::nextBigInteger), one);
        }
        for (String zero : List.of("0", "-0", "0.0", "-0e5", "0e1000000000", "0e-1000000000")) {
            assertEquals(0, decode(zero, JsonReader::nextInt), zero);
        }
        assertEquals(9223372036854775000L, decode("9223372036854775e3", JsonReader::nextLong));
        for (Decoder<?> integer : INTEGERS) {
            for (String fraction : List.of("1.5", "0.1", "1e-1", "1.0000000000000000000000001", "1e-1000000000")) {
                assertFails("expected an integer, found a number with a fraction", fraction, integer);
            }
        }
    }

    @Test
    void s3HugeExponentsFailFast() {
        for (String huge : List.of(
                "1e1000000000",
                "1e2147483647",
                "10e2147483647",
                "1e99999999999999999999",
                "-1E+999999999",
                "1e-99999999999999999999")) {
            assertTimeout(Duration.ofMillis(200), () -> {
                for (Decoder<?> integer : INTEGERS) {
                    assertThrows(DecodeException.class, () -> decode(huge, integer), huge);
                }
                assertThrows(DecodeException.class, () -> decode(huge, JsonReader::nextDecimal), huge);
            });
        }
    }

    @Test
    void s3DoublesNeverBecomeInfinite() {
        assertEquals(1.5e300, decode("1.5e300", JsonReader::nextDouble));
        assertEquals(0.0, decode("1e-400", JsonReader::nextDouble));
        assertEquals(12.0, decode("12", JsonReader::nextDouble));
        assertEquals(1.7976931348623157e308, decode("1.7976931348623157e308", JsonReader::nextDouble));
        for (String huge : List.of("1e309", "-1e309", "9".repeat(400), "1e1000000000")) {
            assertFails("the number is out of range", huge, JsonReader::nextDouble);
            assertFails("the number is out of range", huge, JsonReader::nextFloat);
        }
        assertFails("the number is out of range", "1e39", JsonReader::nextFloat);
        assertEquals(0.1f, decode("0.1", JsonReader::nextFloat));
        for (String none : List.of("NaN", "Infinity", "-Infinity", "+1", ".5", "5.", "01", "0x1", "1e", "-")) {
            assertThrows(DecodeException.class, () -> decode(none, JsonReader::nextDouble), none);
        }
    }

    @Test
    void decimalsKeepAllDigits() {
        for (String text : List.of("0.10", "1E+3", "123456789012345678901234567890.123456789", "-0.0", "1e-9999")) {
            assertEquals(new BigDecimal(text), decode(text, JsonReader::nextDecimal));
        }
        assertFails("the exponent of the number is too large", "1e10001", JsonReader::nextDecimal);
    }

    @Test
    void s3VeryLongNumbersAreRefused() {
        assertThrows(DecodeException.class, () -> decode("1".repeat(1001), JsonReader::nextBigInteger));
        assertThrows(DecodeException.class, () -> decode("0." + "1".repeat(1001), JsonReader::nextDecimal));
        DecodeException e = assertThrows(
                DecodeException.class, () -> decode("[" + "1".repeat(1_000_000) + "]", JsonReader::nextRaw));
        assertTrue(e.getMessage().length() <= 500);
    }

    private static void assertFails(String detail, String json, Decoder<?> decoder) {
        DecodeException e = assertThrows(DecodeException.class, () -> decode(json, decoder), json);
        assertEquals("$: " + detail, e.getMessage(), json);
    }

    private static <T> T decode(String json, Decoder<T> decoder) {
        return JsonReader.decode(json.getBytes(UTF_8), decoder);
    }
}
