// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.OpenEnum;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Upload;
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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of all types that a document does not define itself. */
public final class Codecs {

    /** Text. */
    public static final Codec<String> STRING = new ScalarCodec<>(ScalarCodec.Kind.STRING);

    /** {@code true} and {@code false}. */
    public static final Codec<Boolean> BOOLEAN = new ScalarCodec<>(ScalarCodec.Kind.BOOLEAN);

    /** Integers of 32 bits. */
    public static final Codec<Integer> INT32 = new ScalarCodec<>(ScalarCodec.Kind.INT32);

    /** Integers of 64 bits. */
    public static final Codec<Long> INT64 = new ScalarCodec<>(ScalarCodec.Kind.INT64);

    /** Integers of any size. */
    public static final Codec<BigInteger> BIG_INTEGER = new ScalarCodec<>(ScalarCodec.Kind.BIG_INTEGER);

    /** Numbers in the range of float. */
    public static final Codec<Float> FLOAT = new ScalarCodec<>(ScalarCodec.Kind.FLOAT);

    /** Numbers in the range of double. */
    public static final Codec<Double> DOUBLE = new ScalarCodec<>(ScalarCodec.Kind.DOUBLE);

    /** Numbers with all their digits. */
    public static final Codec<BigDecimal> DECIMAL = new ScalarCodec<>(ScalarCodec.Kind.DECIMAL);

    /** Instants with their offset, RFC 3339. */
    public static final Codec<OffsetDateTime> DATE_TIME = new ScalarCodec<>(ScalarCodec.Kind.DATE_TIME);

    /** Dates, RFC 3339. */
    public static final Codec<LocalDate> DATE = new ScalarCodec<>(ScalarCodec.Kind.DATE);

    /** Times of day. */
    public static final Codec<LocalTime> TIME = new ScalarCodec<>(ScalarCodec.Kind.TIME);

    /** Durations, ISO 8601. */
    public static final Codec<Duration> DURATION = new ScalarCodec<>(ScalarCodec.Kind.DURATION);

    /** UUIDs. */
    public static final Codec<UUID> UUID = new ScalarCodec<>(ScalarCodec.Kind.UUID);

    /** URIs and references, RFC 3986. */
    public static final Codec<URI> URI = new ScalarCodec<>(ScalarCodec.Kind.URI);

    /** Bytes as base64. */
    public static final Codec<Bytes> BYTES = new ScalarCodec<>(ScalarCodec.Kind.BYTES);

    /** Files, which are base64 where JSON is all there is. */
    public static final Codec<Upload> FILE = new ScalarCodec<>(ScalarCodec.Kind.FILE);

    /** Any JSON as its text. */
    public static final Codec<RawJson> RAW = new ScalarCodec<>(ScalarCodec.Kind.RAW);

    private Codecs() {}

    /** An enumeration of strings. */
    public static <T extends OpenEnum> Codec<T> texts(Function<String, T> values) {
        KnownTexts<T> known = new KnownTexts<>(values);
        return new Codec<>() {
            @Override
            public T read(JsonReader in) {
                return in.nextText(known);
            }

            @Override
            public void write(JsonWriter out, T value) {
                out.text(value);
            }
        };
    }

    /** An enumeration of numbers, booleans, or of several kinds. */
    public static <T extends OpenEnum> Codec<T> scalars(Function<String, T> values) {
        return new Codec<>() {
            @Override
            public T read(JsonReader in) {
                return values.apply(in.nextRaw().toString());
            }

            @Override
            public void write(JsonWriter out, T value) {
                out.scalar(value);
            }
        };
    }

    /** Lists without nulls; unmodifiable. */
    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new Codec<>() {
            @Override
            public List<T> read(JsonReader in) {
                return in.nextList(item);
            }

            @Override
            public void write(JsonWriter out, List<T> items) {
                out.list(items, item);
            }

            @Override
            public List<T> copy(List<T> items) {
                return List.copyOf(items);
            }

            @Override
            public List<T> absent() {
                return List.of();
            }
        };
    }

    /** Lists in which nulls are allowed; unmodifiable. */
    public static <T> Codec<List<@Nullable T>> nullableList(Codec<T> item) {
        return new Codec<>() {
            @Override
            public List<@Nullable T> read(JsonReader in) {
                return in.nextNullableList(item);
            }

            @Override
            public void write(JsonWriter out, List<@Nullable T> items) {
                out.list(items, item);
            }

            @Override
            public List<@Nullable T> copy(List<@Nullable T> items) {
                return Collections.unmodifiableList(new ArrayList<>(items));
            }

            @Override
            public List<@Nullable T> absent() {
                return List.of();
            }
        };
    }

    /** Objects used as maps without nulls, in order of arrival; unmodifiable. */
    public static <T> Codec<Map<String, T>> map(Codec<T> value) {
        return new Codec<>() {
            @Override
            public Map<String, T> read(JsonReader in) {
                return in.nextMap(value);
            }

            @Override
            public void write(JsonWriter out, Map<String, T> entries) {
                out.map(entries, value);
            }

            @Override
            public Map<String, T> copy(Map<String, T> entries) {
                return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            }

            @Override
            public Map<String, T> absent() {
                return Map.of();
            }
        };
    }

    /** Objects used as maps in which nulls are allowed, in order of arrival; unmodifiable. */
    public static <T> Codec<Map<String, @Nullable T>> nullableMap(Codec<T> value) {
        return new Codec<>() {
            @Override
            public Map<String, @Nullable T> read(JsonReader in) {
                return in.nextNullableMap(value);
            }

            @Override
            public void write(JsonWriter out, Map<String, @Nullable T> entries) {
                out.map(entries, value);
            }

            @Override
            public Map<String, @Nullable T> copy(Map<String, @Nullable T> entries) {
                return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            }

            @Override
            public Map<String, @Nullable T> absent() {
                return Map.of();
            }
        };
    }
}
