// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The text of scalar values outside of JSON: in paths, queries, headers, cookies. */
public final class Text {

    private static final double LARGEST_EXACT = 1L << 53;

    private Text() {}

    /**
     * The text of one value: strings and values of enumerations as they are, numbers in plain JSON form, dates and
     * times by RFC 3339, bytes in Base64.
     *
     * @param name the parameter, for messages
     * @throws IllegalArgumentException for any other type, NaN and infinities; the message names the parameter only
     */
    public static String of(String name, Object value) {
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof OpenEnum documented) {
            return documented.value();
        }
        if (value instanceof Number number) {
            return ofNumber(name, number);
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof Bytes bytes) {
            return bytes.base64();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Boolean
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof Instant
                || value instanceof URI) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "parameter " + name + ": no text for " + value.getClass().getName());
    }

    /** The texts of the elements, in order. */
    static List<String> ofAll(String name, List<?> values) {
        return values.stream().map(value -> of(name, value)).toList();
    }

    private static String ofNumber(String name, Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toString();
        }
        if (value instanceof Double || value instanceof Float) {
            return ofFloating(name, value);
        }
        if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "parameter " + name + ": no text for " + value.getClass().getName());
    }

    private static String ofFloating(String name, Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("parameter " + name + " is not a finite number");
        }
        boolean integral = number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
        return integral ? Long.toString((long) number) : value.toString();
    }
}
