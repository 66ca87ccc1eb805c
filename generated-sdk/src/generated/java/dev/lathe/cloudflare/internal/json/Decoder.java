// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Reads one value of a type; codecs are used as method references of this shape. */
@FunctionalInterface
public interface Decoder<T> {

    /**
     * Reads exactly one value.
     *
     * @throws dev.lathe.cloudflare.core.DecodeException if the JSON is not of the type
     */
    T read(JsonReader in);
}
