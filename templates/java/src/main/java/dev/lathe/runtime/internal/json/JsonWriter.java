package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.Bytes;
import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.OpenEnum;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value as UTF-8 without any whitespace; what emitted codecs are written against.
 *
 * <p>Half a surrogate pair is written as an escape, since UTF-8 cannot say it. Deeper than 512 levels is refused.
 */
public abstract class JsonWriter {

    private final OpenObjects objects = new OpenObjects();
    private @Nullable Tag tag;

    JsonWriter() {}

    /** The objects that are being written. */
    final OpenObjects objects() {
        return objects;
    }

    /** A writer into memory. */
    public static JsonWriter create() {
        return new Utf8Writer();
    }

    /** The bytes of a value. */
    public static <T> byte[] encode(T value, Encoder<? super T> encoder) {
        JsonWriter out = create();
        encoder.write(out, value);
        return out.toByteArray();
    }

    /** The value as JSON. */
    public static <T> RawJson encodeRaw(T value, Encoder<? super T> encoder) {
        return RawJsonAccess.get().wrap(JsonSlice.trusted(encode(value, encoder)));
    }

    /** Writes the opening brace. */
    public abstract JsonWriter beginObject();

    /**
     * Lets the next object begin with a member that tells a reader which variant of a union it is.
     *
     * @param kept what the object keeps of members that it does not know; when the member is among them, it stays as it
     *     is
     */
    public final JsonWriter tag(String name, RawJson value, Extras kept) {
        tag = kept.get(name) == null ? new Tag(name, value) : null;
        return this;
    }

    /** For implementations: an object has begun. */
    final JsonWriter begun() {
        Tag first = tag;
        tag = null;
        return first == null ? this : name(first.name()).raw(first.value());
    }

    private record Tag(String name, RawJson value) {}

    /** Writes the closing brace. */
    public abstract JsonWriter endObject();

    /** Writes the opening bracket. */
    public abstract JsonWriter beginArray();

    /** Writes the closing bracket. */
    public abstract JsonWriter endArray();

    /** The name of a member; its value must follow. */
    public abstract JsonWriter name(String wire);

    /** The same of a member whose name is known to JSON. */
    JsonWriter name(Member member) {
        return name(member.name());
    }

    /** Writes a string. */
    public abstract JsonWriter string(String value);

    /** Writes {@code true} or {@code false}. */
    public abstract JsonWriter bool(boolean value);

    /** Writes an integer. */
    public abstract JsonWriter number(int value);

    /** Writes an integer. */
    public abstract JsonWriter number(long value);

    /** Writes an integral number without {@code .0}; IllegalArgumentException if not finite. */
    public abstract JsonWriter number(double value);

    /** Writes an integral number without {@code .0}; IllegalArgumentException if not finite. */
    public abstract JsonWriter number(float value);

    /** Writes an integer with all its digits. */
    public abstract JsonWriter number(BigInteger value);

    /** Writes a number with all its digits, trailing zeros too. */
    public abstract JsonWriter number(BigDecimal value);

    /** Writes {@code null}. */
    public abstract JsonWriter nullValue();

    /** Writes the text as it is. */
    public abstract JsonWriter raw(RawJson value);

    /** What has been written; IllegalStateException if an object or array is still open or nothing was written. */
    public abstract byte[] toByteArray();

    /**
     * Writes RFC 3339 with seconds; as UTC if the offset has seconds itself. IllegalArgumentException outside of the
     * years 0 to 9999.
     */
    public final JsonWriter dateTime(OffsetDateTime value) {
        return string(Rfc3339.format(value));
    }

    /** Writes {@code 2024-10-31}; IllegalArgumentException outside of the years 0 to 9999. */
    public final JsonWriter date(LocalDate value) {
        return string(Rfc3339.format(value));
    }

    /** Writes a time of day with seconds. */
    public final JsonWriter time(LocalTime value) {
        return string(Rfc3339.format(value));
    }

    /** Writes ISO 8601, {@code PT1H30M}. */
    public final JsonWriter duration(Duration value) {
        return string(value.toString());
    }

    /** Writes the form of 36 characters. */
    public final JsonWriter uuid(UUID value) {
        return string(value.toString());
    }

    /** Writes base64, as it came if it came. */
    public final JsonWriter bytes(Bytes value) {
        return string(value.base64());
    }

    /**
     * Writes a file. JSON has no place for one but a string: base64, read into memory. Forms keep it as it is.
     * UncheckedIOException if it cannot be read.
     */
    public JsonWriter file(Upload value) {
        try (InputStream in = value.open()) {
            return bytes(Bytes.of(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("an upload could not be read", unreadable);
        }
    }

    /** Writes a documented or newer value of an enumeration of strings. */
    public final JsonWriter text(OpenEnum value) {
        return string(value.value());
    }

    /** Writes a documented or newer value of an enumeration whose values are JSON. */
    public final JsonWriter scalar(OpenEnum value) {
        return raw(RawJson.of(value.value()));
    }

    /** Writes an array; a null item as null. */
    public final <T> JsonWriter list(List<? extends @Nullable T> items, Encoder<? super T> encoder) {
        beginArray();
        for (T item : items) {
            valueOrNull(item, encoder);
        }
        return endArray();
    }

    /** Writes an object in the order of the map; a null value as null. */
    public final <T> JsonWriter map(Map<String, ? extends @Nullable T> entries, Encoder<? super T> encoder) {
        beginObject();
        members(entries, encoder);
        return endObject();
    }

    /** Writes the entries as members of the object that is open. */
    public final <T> JsonWriter members(Map<String, ? extends @Nullable T> entries, Encoder<? super T> encoder) {
        for (Map.Entry<String, ? extends @Nullable T> entry : entries.entrySet()) {
            name(entry.getKey());
            valueOrNull(entry.getValue(), encoder);
        }
        return this;
    }

    /** Writes the extras as members of the object that is open, in order. */
    public final JsonWriter extras(Extras extras) {
        return extras.isEmpty() ? this : members(extras.asMap(), JsonWriter::raw);
    }

    private <T> void valueOrNull(@Nullable T value, Encoder<? super T> encoder) {
        if (value == null) {
            nullValue();
        } else {
            encoder.write(this, value);
        }
    }
}
