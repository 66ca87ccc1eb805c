// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.Bytes;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Upload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The codec of a type that is not made of others: one class for all, so that a program loads but one. */
final class ScalarCodec<T> implements Codec<T> {

    enum Kind {
        STRING,
        BOOLEAN,
        INT32,
        INT64,
        BIG_INTEGER,
        FLOAT,
        DOUBLE,
        DECIMAL,
        DATE_TIME,
        DATE,
        TIME,
        DURATION,
        UUID,
        URI,
        BYTES,
        FILE,
        RAW
    }

    private final Kind kind;

    ScalarCodec(Kind kind) {
        this.kind = kind;
    }

    @Override
    @SuppressWarnings("unchecked") // the kind says what T is, and only Codecs pairs the two
    public T read(JsonReader in) {
        return (T) value(in);
    }

    private Object value(JsonReader in) {
        return switch (kind) {
            case STRING -> in.nextString();
            case BOOLEAN -> in.nextBoolean();
            case INT32 -> in.nextInt();
            case INT64 -> in.nextLong();
            case BIG_INTEGER -> in.nextBigInteger();
            case FLOAT -> in.nextFloat();
            case DOUBLE -> in.nextDouble();
            case DECIMAL -> in.nextDecimal();
            case DATE_TIME -> in.nextDateTime();
            case DATE -> in.nextDate();
            case TIME -> in.nextTime();
            case DURATION -> in.nextDuration();
            case UUID -> in.nextUuid();
            case URI -> in.nextUri();
            case BYTES -> in.nextBytes();
            case FILE -> Upload.of(in.nextBytes().toByteArray());
            case RAW -> in.nextRaw();
        };
    }

    @Override
    public void write(JsonWriter out, T value) {
        switch (kind) {
            case STRING -> out.string((String) value);
            case BOOLEAN -> out.bool((Boolean) value);
            case INT32 -> out.number((int) (Integer) value);
            case INT64 -> out.number((long) (Long) value);
            case BIG_INTEGER -> out.number((BigInteger) value);
            case FLOAT -> out.number((float) (Float) value);
            case DOUBLE -> out.number((double) (Double) value);
            case DECIMAL -> out.number((BigDecimal) value);
            case DATE_TIME -> out.dateTime((OffsetDateTime) value);
            case DATE -> out.date((LocalDate) value);
            case TIME -> out.time((LocalTime) value);
            case DURATION -> out.duration((Duration) value);
            case UUID -> out.uuid((UUID) value);
            case URI -> out.string(((URI) value).toString());
            case BYTES -> out.bytes((Bytes) value);
            case FILE -> out.file((Upload) value);
            case RAW -> out.raw((RawJson) value);
        }
    }

    Member.Storage storage() {
        return switch (kind) {
            case STRING -> Member.Storage.STRING;
            case BOOLEAN -> Member.Storage.BOOLEAN;
            case INT32 -> Member.Storage.INT32;
            case INT64 -> Member.Storage.INT64;
            case FLOAT -> Member.Storage.FLOAT32;
            case DOUBLE -> Member.Storage.FLOAT64;
            default -> Member.Storage.OBJECT;
        };
    }
}
