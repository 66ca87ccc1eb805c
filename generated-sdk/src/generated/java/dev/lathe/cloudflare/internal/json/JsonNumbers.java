// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Converts the text of JSON numbers without loss and in time linear in the text, whatever the exponent. */
public final class JsonNumbers {

    /**
     * Beyond this exponent a number is refused: arithmetic with it would cost the caller memory the text does not show.
     */
    private static final int LARGEST_EXPONENT = 10_000;

    /** More digits than any long has. */
    private static final int LONG_DIGITS = 19;

    private static final int INTEGER_DIGITS = 1_000;

    private static final String EXPONENT = "the exponent of the number is too large";

    private JsonNumbers() {}

    /**
     * The number as a long in the range; {@code 1.0} and {@code 1e3} count as integers.
     *
     * @throws ArithmeticException if it has a fraction or is out of range
     */
    static long toLong(String number, long least, long greatest) {
        BigInteger value = integral(number, LONG_DIGITS);
        if (value.bitLength() > 63 || value.longValue() < least || value.longValue() > greatest) {
            throw outOfRange();
        }
        return value.longValue();
    }

    /**
     * The number as a long; {@code 1.0} and {@code 1e3} count as integers.
     *
     * @throws ArithmeticException if it has a fraction or is out of range
     */
    public static long toLong(String number) {
        return toLong(number, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * The number as an integer of at most 1,000 digits.
     *
     * @throws ArithmeticException if it has a fraction or is larger
     */
    static BigInteger toBigInteger(String number) {
        return integral(number, INTEGER_DIGITS);
    }

    /**
     * The number with all its digits.
     *
     * @throws ArithmeticException if its exponent is beyond 10,000 either way
     */
    public static BigDecimal toDecimal(String number) {
        BigDecimal value = parse(number);
        if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
            throw new ArithmeticException(EXPONENT);
        }
        return value;
    }

    /** Whether the number has no fraction: {@code 1}, {@code 1.0} and {@code 1e3} have none. */
    static boolean isIntegral(String number) {
        try {
            return stripped(number).scale() <= 0;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Whether the numbers are equal, {@code 1.0} and {@code 1} for example. */
    static boolean sameValue(String one, String other) {
        try {
            return stripped(one).compareTo(stripped(other)) == 0;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static BigInteger integral(String number, int digits) {
        BigDecimal value = stripped(number);
        if (value.scale() > 0) {
            throw new ArithmeticException("expected an integer, found a number with a fraction");
        }
        if ((long) value.precision() - value.scale() > digits) {
            throw outOfRange();
        }
        return value.toBigIntegerExact();
    }

    private static BigDecimal stripped(String number) {
        return parse(number).stripTrailingZeros();
    }

    private static BigDecimal parse(String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw (ArithmeticException) new ArithmeticException(EXPONENT).initCause(e);
        }
    }

    private static ArithmeticException outOfRange() {
        return new ArithmeticException("the number is out of range");
    }
}
