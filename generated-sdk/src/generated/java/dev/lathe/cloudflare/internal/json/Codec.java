// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Both directions of a type in one object. */
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
}
