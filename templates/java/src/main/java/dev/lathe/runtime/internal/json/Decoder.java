package dev.lathe.runtime.internal.json;

/** Reads one value of a type; codecs are used as method references of this shape. */
@FunctionalInterface
public interface Decoder<T> {

    /**
     * Reads exactly one value.
     *
     * @throws dev.lathe.runtime.core.DecodeException if the JSON is not of the type
     */
    T read(JsonReader in);
}
