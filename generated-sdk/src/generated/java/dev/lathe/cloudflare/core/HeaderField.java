// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A header that answers may carry, with the type of its value.
 *
 * @param <T> the type of the value
 * @see Response#header(HeaderField)
 */
public final class HeaderField<T> {

    private final String name;
    private final String expected;
    private final Form form;
    private final Function<String, T> reading;

    private enum Form {
        ONE,
        LIST
    }

    private HeaderField(String name, String expected, Form form, Function<String, T> reading) {
        this.name = Objects.requireNonNull(name, "name");
        this.expected = expected;
        this.form = form;
        this.reading = reading;
    }

    /**
     * A header whose value is a text.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<String> text(String name) {
        return new HeaderField<>(name, "a text", Form.ONE, text -> text);
    }

    /**
     * A header whose value is a number of 32 bits.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<Integer> int32(String name) {
        return new HeaderField<>(name, "a number of 32 bits", Form.ONE, Integer::valueOf);
    }

    /**
     * A header whose value is a number of 64 bits.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<Long> int64(String name) {
        return new HeaderField<>(name, "a number of 64 bits", Form.ONE, Long::valueOf);
    }

    /**
     * A header whose value is a number without fraction.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<BigInteger> integer(String name) {
        return new HeaderField<>(name, "a number", Form.ONE, text -> new BigInteger(bounded(text)));
    }

    /**
     * A header whose value is a number.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<Double> number(String name) {
        return new HeaderField<>(name, "a number", Form.ONE, text -> new BigDecimal(bounded(text)).doubleValue());
    }

    /**
     * A header whose value is a number with all its digits.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<BigDecimal> decimal(String name) {
        return new HeaderField<>(name, "a number", Form.ONE, text -> new BigDecimal(bounded(text)));
    }

    /**
     * A header whose value is {@code true} or {@code false}, in any case.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<Boolean> flag(String name) {
        return new HeaderField<>(name, "true or false", Form.ONE, HeaderField::flagOf);
    }

    /**
     * A header whose value is a time, in the form of RFC 3339 or of HTTP itself.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<OffsetDateTime> dateTime(String name) {
        return new HeaderField<>(name, "a date and time", Form.ONE, HeaderField::timeOf);
    }

    /**
     * A header whose value is a date.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<LocalDate> date(String name) {
        return new HeaderField<>(name, "a date", Form.ONE, LocalDate::parse);
    }

    /**
     * A header whose value is a UUID.
     *
     * @param name its name, in any case
     * @return the header
     */
    public static HeaderField<UUID> uuid(String name) {
        return new HeaderField<>(name, "a UUID", Form.ONE, UUID::fromString);
    }

    /**
     * The same header with its value made into something else.
     *
     * @param <R> the type of that
     * @param making makes it
     * @return the header
     */
    public <R> HeaderField<R> as(Function<? super T, ? extends R> making) {
        return new HeaderField<>(name, expected, form, text -> making.apply(reading.apply(text)));
    }

    /**
     * The header as a list of such values, with commas between them, in one or several lines.
     *
     * @return the header
     */
    public HeaderField<List<T>> list() {
        return new HeaderField<>(name, "a list, each item " + expected, Form.LIST, text -> {
            List<T> items = new ArrayList<>();
            HeaderItems.of(text).forEach(item -> items.add(reading.apply(item)));
            return List.copyOf(items);
        });
    }

    /** {@return the name of the header} */
    public String name() {
        return name;
    }

    /**
     * Reads the header of an answer, also of one that is an error.
     *
     * @param headers all headers of the answer
     * @return the value, of several the first; null when there is no such header
     * @throws DecodeException if the value has another form than documented
     */
    public @Nullable T from(Headers headers) {
        List<String> lines = headers.all(name);
        if (lines.isEmpty()) {
            return null;
        }
        String value =
                form == Form.LIST ? String.join(",", lines) : lines.get(0).strip();
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new DecodeException("$", "the header " + name + " is not " + expected);
        }
    }

    /** The name and what is expected. */
    @Override
    public String toString() {
        return name + ": " + expected;
    }

    private static boolean flagOf(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static OffsetDateTime timeOf(String text) {
        boolean isOfHttp = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return OffsetDateTime.parse(
                text, isOfHttp ? DateTimeFormatter.RFC_1123_DATE_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Numbers of any length would take time that grows with the square of it. */
    private static String bounded(String text) {
        if (text.length() > 1_000) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }
}
