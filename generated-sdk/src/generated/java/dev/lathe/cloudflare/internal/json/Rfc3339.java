// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates and times as text, strictly RFC 3339. Parsing answers null for what is not in the format. */
public final class Rfc3339 {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_UTC = "0000-00-00T00:00:00.000000000Z".length();

    private Rfc3339() {}

    /**
     * {@code 2024-10-31T10:15:30.123+01:00}; lower case {@code t} and {@code z}, and a space for the T, are taken too.
     */
    static @Nullable OffsetDateTime dateTime(String text) {
        if (text.length() <= DATE_LENGTH || "Tt ".indexOf(text.charAt(DATE_LENGTH)) < 0) {
            return null;
        }
        LocalDate date = date(text.substring(0, DATE_LENGTH));
        int offsetAt = endOfTime(text, DATE_LENGTH + 1);
        if (date == null || offsetAt < 0) {
            return null;
        }
        LocalTime time = time(text.substring(DATE_LENGTH + 1, offsetAt));
        ZoneOffset offset = offset(text.substring(offsetAt));
        return time == null || offset == null ? null : OffsetDateTime.of(date, time, offset);
    }

    /** The usual form, {@code 2024-10-31T10:15:30.123Z}, in the bytes of a document; null for any other. */
    static @Nullable OffsetDateTime utc(byte[] text, int from, int to) {
        int time = from + DATE_LENGTH + 1;
        int fraction = time + TIME_LENGTH;
        if (to - from > LONGEST_UTC || to <= fraction || text[to - 1] != 'Z' || !hasMarks(text, from)) {
            return null;
        }
        int nanos = fraction == to - 1 ? 0 : text[fraction] == '.' ? nanos(text, fraction + 1, to - 1) : -1;
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = digits(text, from + 8, from + 10);
        int hour = digits(text, time, time + 2);
        int minute = digits(text, time + 3, time + 5);
        int second = digits(text, time + 6, time + 8);
        if ((nanos | year | month | day | hour | minute | second) < 0) {
            return null;
        }
        try {
            return OffsetDateTime.of(year, month, day, hour, minute, second, nanos, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasMarks(byte[] text, int from) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + DATE_LENGTH] == 'T'
                && text[from + DATE_LENGTH + 3] == ':'
                && text[from + DATE_LENGTH + 6] == ':';
    }

    private static int nanos(byte[] text, int from, int to) {
        int nanos = from == to ? -1 : digits(text, from, to);
        for (int i = to - from; i < MOST_FRACTION_DIGITS && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** {@code 2024-10-31}. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        try {
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * A date, or the midnight that it begins with, as servers write that keep dates as instants:
     * {@code 2024-10-31T00:00:00}, with {@code Z} or without. Any other time of day would be lost.
     */
    static @Nullable LocalDate day(String text) {
        if (text.length() <= DATE_LENGTH || text.charAt(DATE_LENGTH) != 'T') {
            return date(text);
        }
        int end = text.endsWith("Z") ? text.length() - 1 : text.length();
        boolean isMidnight = LocalTime.MIDNIGHT.equals(time(text.substring(DATE_LENGTH + 1, end)));
        return isMidnight ? date(text.substring(0, DATE_LENGTH)) : null;
    }

    /** {@code 10:15:30} and up to nine digits of a fraction. */
    static @Nullable LocalTime time(String text) {
        if (text.length() < TIME_LENGTH || text.charAt(2) != ':' || text.charAt(5) != ':') {
            return null;
        }
        int hour = digits(text, 0, 2);
        int minute = digits(text, 3, 5);
        int second = digits(text, 6, 8);
        int nanos = nanos(text);
        boolean valid =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nanos >= 0;
        return valid ? LocalTime.of(hour, minute, second, nanos) : null;
    }

    /** The text of an instant with its offset, always with seconds. */
    public static String format(OffsetDateTime value) {
        ZoneOffset offset = value.getOffset();
        if (offset.getTotalSeconds() % 60 != 0) {
            return format(value.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return format(value.toLocalDate()) + "T" + format(value.toLocalTime()) + offset.getId();
    }

    /** The text of a date. */
    public static String format(LocalDate value) {
        if (value.getYear() < 0 || value.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("RFC 3339 knows the years 0 to 9999 only: " + value);
        }
        return value.toString();
    }

    /** The text of a time of day, always with seconds. */
    public static String format(LocalTime value) {
        String text = value.toString();
        return value.getSecond() == 0 && value.getNano() == 0 ? text + ":00" : text;
    }

    /** The index of the character that ends the time and begins the offset; -1 if there is none. */
    private static int endOfTime(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("Zz+-".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable ZoneOffset offset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return ZoneOffset.UTC;
        }
        if (text.length() != 6 || text.charAt(3) != ':') {
            return null;
        }
        int hours = digits(text, 1, 3);
        int minutes = digits(text, 4, 6);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -seconds : seconds);
    }

    /** The nanoseconds after the seconds; -1 if malformed. */
    private static int nanos(String text) {
        int length = text.length();
        if (length == TIME_LENGTH) {
            return 0;
        }
        int count = length - TIME_LENGTH - 1;
        if (text.charAt(TIME_LENGTH) != '.' || count < 1 || count > MOST_FRACTION_DIGITS) {
            return -1;
        }
        int nanos = digits(text, TIME_LENGTH + 1, length);
        for (int i = count; i < MOST_FRACTION_DIGITS && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** The number that ASCII digits say; -1 if one is something else. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static int digits(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
