// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON document value by value; what emitted codecs are written against.
 *
 * <p>Every method reads the next value wholly or throws a {@link DecodeException} that names the place; after that the
 * reader is of no use. Of two members with one name both are reported, in order: codecs let the last one count, and a
 * null only where nothing else came.
 */
public abstract class JsonReader {

    /** {@link #match}: the object has no more members; its closing brace has been read. */
    static final int END = -1;

    /** {@link #match}: a member that is not expected; its name is {@link #memberName}. */
    static final int UNKNOWN = -2;

    private final OpenObjects objects = new OpenObjects();

    JsonReader() {}

    /** A reader of a whole body, with the default limits. */
    public static JsonReader of(byte[] body) {
        return of(body, 0, body.length, JsonLimits.DEFAULT);
    }

    /** A reader of a part of an array, which must not change; DecodeException if it is too long or not UTF-8. */
    public static JsonReader of(byte[] bytes, int offset, int length, JsonLimits limits) {
        return JsonBackend.CHOSEN.reader(
                ByteSource.of(bytes, offset, length, limits).slice(), limits);
    }

    /** A reader of a value that has been read before. */
    public static JsonReader of(RawJson raw) {
        return JsonBackend.CHOSEN.reader(RawJsonAccess.get().unwrap(raw), JsonLimits.DEFAULT);
    }

    /**
     * The one value of a body.
     *
     * @throws DecodeException if it is not of the type, or something follows
     */
    public static <T> T decode(byte[] body, Decoder<T> decoder) {
        return of(body).only(decoder);
    }

    /** The value behind the text; DecodeException if it is not of the type. */
    public static <T> T decode(RawJson raw, Decoder<T> decoder) {
        return of(raw).only(decoder);
    }

    /** What comes next; reads nothing. */
    public abstract RawJson.Kind peek();

    /** Reads the opening brace of an object used as a map. */
    public abstract void beginObject();

    /**
     * Goes to the next name: its index, or {@link #UNKNOWN}, or {@link #END} with the closing brace.
     *
     * @param likely the index of the name to look for first; may be beyond the last
     */
    abstract int match(Members expected, int likely);

    /** Reads the next name of an object used as a map; null with the closing brace. */
    public abstract @Nullable String nextName();

    /** The name of the member whose value comes next. */
    public abstract String memberName();

    /** Reads the opening bracket. */
    public abstract void beginArray();

    /** Whether the array has another item; if not, reads the closing bracket. */
    public abstract boolean hasNext();

    /** Reads a null if that is what comes next. */
    public abstract boolean tryNull();

    /** Reads a string, with its escapes resolved. */
    public abstract String nextString();

    /** Reads the text of an enumeration; what it stands for. */
    public <T> T nextText(KnownTexts<T> values) {
        return values.of(nextString());
    }

    /** Reads {@code true} or {@code false}. */
    public abstract boolean nextBoolean();

    /** Reads an integer of 32 bits; {@code 1.0} is one. */
    public abstract int nextInt();

    /** Reads an integer of 64 bits; {@code 1.0} is one. */
    public abstract long nextLong();

    /** Reads a number; one beyond the range of double is an error, digits it cannot hold are rounded. */
    public abstract double nextDouble();

    /** Reads a number; one beyond the range of float is an error, digits it cannot hold are rounded. */
    public abstract float nextFloat();

    /** Reads a number as its text. */
    public abstract String nextNumber();

    /** Reads any value as its exact text. */
    public abstract RawJson nextRaw();

    /** Reads any value and forgets it. */
    public abstract void skip();

    /**
     * Ends the reading.
     *
     * @throws DecodeException if anything but whitespace follows
     */
    public abstract void finish();

    /** Where we are, such as {@code $.result[3].id}. */
    public abstract String path();

    /** A reader of what {@link #nextRaw} has just given, whose errors name the path in the whole document. */
    public abstract JsonReader within(RawJson raw);

    /** What a decoder makes of it; null if it does not decode; DecodeException if all attempts cost too much. */
    public final <T> @Nullable T attempt(RawJson raw, Decoder<? extends T> decoder) {
        JsonReader in = apart(raw);
        try {
            T value = decoder.read(in);
            in.finish();
            return value;
        } catch (DecodeException e) {
            if (isSpent()) {
                throw tooCostly();
            }
            return null;
        }
    }

    /** A reader like that of {@link #within}, of whose errors nobody hears: their paths are its own. */
    abstract JsonReader apart(RawJson raw);

    /** Whether attempts in this document have cost too much. */
    abstract boolean isSpent();

    final DecodeException tooCostly() {
        return error("telling variants apart costs too much");
    }

    /** Reads an integer of at most 1,000 digits; {@code 1e3} is one. */
    public final BigInteger nextBigInteger() {
        return number(nextNumber(), JsonNumbers::toBigInteger);
    }

    /** Reads a number with all its digits; its exponent may be up to 10,000. */
    public final BigDecimal nextDecimal() {
        return number(nextNumber(), JsonNumbers::toDecimal);
    }

    /** Reads an instant with its offset: RFC 3339, up to nanoseconds, no leap seconds. */
    public OffsetDateTime nextDateTime() {
        return dateTime(nextString());
    }

    final OffsetDateTime dateTime(String text) {
        return formatted(Rfc3339.dateTime(text), "a date-time (RFC 3339)", text);
    }

    /** Reads a date, {@code 2024-10-31}; its midnight, {@code 2024-10-31T00:00:00}, is taken for it. */
    public final LocalDate nextDate() {
        String text = nextString();
        return formatted(Rfc3339.day(text), "a date (RFC 3339)", text);
    }

    /** Reads a time of day without offset, {@code 10:15:30}. */
    public final LocalTime nextTime() {
        String text = nextString();
        return formatted(Rfc3339.time(text), "a time of day", text);
    }

    /** Reads a duration of days or less, {@code PT1H30M}. */
    public final Duration nextDuration() {
        String text = nextString();
        return formatted(TextFormats.duration(text), "a duration (ISO 8601, days or less)", text);
    }

    /** Reads a UUID in its form of 36 characters. */
    public final UUID nextUuid() {
        String text = nextString();
        return formatted(TextFormats.uuid(text), "a UUID", text);
    }

    /** Reads a URI or a reference to one: RFC 3986. */
    public final URI nextUri() {
        String text = nextString();
        return formatted(TextFormats.uriReference(text), "a URI (RFC 3986)", text);
    }

    /** Reads base64; the alphabet for URLs, missing padding and line breaks are taken too. */
    public final Bytes nextBytes() {
        Bytes bytes = TextFormats.base64(nextString());
        if (bytes == null) {
            throw error("expected base64");
        }
        return bytes;
    }

    /** Reads an array without nulls; unmodifiable. */
    public final <T> List<T> nextList(Decoder<? extends T> item) {
        List<T> items = new ArrayList<>();
        beginArray();
        while (hasNext()) {
            items.add(item.read(this));
        }
        return List.copyOf(items);
    }

    /** Reads an array in which nulls are allowed; unmodifiable. */
    public final <T> List<@Nullable T> nextNullableList(Decoder<? extends T> item) {
        List<@Nullable T> items = new ArrayList<>();
        beginArray();
        while (hasNext()) {
            items.add(tryNull() ? null : item.read(this));
        }
        return Collections.unmodifiableList(items);
    }

    /** Reads an object as a map without nulls in order of arrival; unmodifiable. */
    public final <T> Map<String, T> nextMap(Decoder<? extends T> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            entries.put(name, value.read(this));
        }
        return Collections.unmodifiableMap(entries);
    }

    /** Reads an object as a map in which nulls are allowed, in order of arrival; unmodifiable. */
    public final <T> Map<String, @Nullable T> nextNullableMap(Decoder<? extends T> value) {
        Map<String, @Nullable T> entries = new LinkedHashMap<>();
        beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            entries.put(name, tryNull() ? null : value.read(this));
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The objects that are being read. */
    final OpenObjects objects() {
        return objects;
    }

    /** An error at this place. */
    public final DecodeException error(String message) {
        return new DecodeException(path(), message);
    }

    final <N> N number(String text, Function<String, N> conversion) {
        try {
            return conversion.apply(text);
        } catch (ArithmeticException e) {
            throw error(Objects.requireNonNullElse(e.getMessage(), "not such a number"));
        }
    }

    private <T> T only(Decoder<T> decoder) {
        T value = decoder.read(this);
        finish();
        return value;
    }

    private <V> V formatted(@Nullable V value, String expected, String found) {
        if (value == null) {
            throw error("expected " + expected + ", found \"" + TextFormats.excerpt(found) + "\"");
        }
        return value;
    }
}
