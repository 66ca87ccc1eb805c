// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.OpenEnum;
import java.util.function.Function;

/** Reads and writes the values of one type; without state. */
public interface Codec<T> extends Decoder<T>, Encoder<T> {

    /** The codec made of two functions. */
    static <T> Codec<T> of(Decoder<? extends T> decoder, Encoder<? super T> encoder) {
        return new Codec<>() {
            @Override
            public T read(JsonReader in) {
                return decoder.read(in);
            }

            @Override
            public void write(JsonWriter out, T value) {
                encoder.write(out, value);
            }
        };
    }

    /** The codec of an enumeration of strings. */
    static <T extends OpenEnum> Codec<T> ofTexts(Function<String, T> values) {
        return of(in -> values.apply(in.nextString()), JsonWriter::text);
    }

    /** The codec of an enumeration of numbers, booleans, or of several kinds. */
    static <T extends OpenEnum> Codec<T> ofScalars(Function<String, T> values) {
        return of(in -> values.apply(in.nextRaw().toString()), JsonWriter::scalar);
    }
}
