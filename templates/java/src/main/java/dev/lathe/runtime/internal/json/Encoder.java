package dev.lathe.runtime.internal.json;

/** Writes one value of a type; codecs are used as method references of this shape. */
@FunctionalInterface
public interface Encoder<T> {

    /** Writes exactly one value. */
    void write(JsonWriter out, T value);
}
