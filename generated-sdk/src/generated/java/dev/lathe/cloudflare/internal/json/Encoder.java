// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Writes one value of a type; codecs are used as method references of this shape. */
@FunctionalInterface
public interface Encoder<T> {

    /** Writes exactly one value. */
    void write(JsonWriter out, T value);
}
