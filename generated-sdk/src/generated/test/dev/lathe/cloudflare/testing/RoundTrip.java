// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.Codec;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.json.JsonWriter;

/** Reads an example into a value, writes it and reads it again: nothing may be lost on the way. */
public final class RoundTrip {

    private static final String UNKNOWN = "\"lathe_unknown\":{\"kept\":[1.10,null]}";

    private RoundTrip() {}

    /** Checks one example. */
    public static <T> void check(String json, Codec<T> codec) {
        T value = JsonReader.decode(RawJson.of(json), codec);
        String written = JsonWriter.encodeRaw(value, codec).toString();
        JsonTree.assertSame(json, written);
        T again = JsonReader.decode(RawJson.of(written), codec);
        if (!value.equals(again) || value.hashCode() != again.hashCode()) {
            throw new AssertionError("the value read back differs: " + again + ", expected was " + value);
        }
    }

    /** Checks several examples. */
    public static <T> void checkAll(Codec<T> codec, String... examples) {
        for (String json : examples) {
            check(json, codec);
        }
    }

    /** Checks one example, and again with a member that the document does not name. */
    public static <T> void checkObject(String json, Codec<T> codec) {
        check(json, codec);
        String text = RawJson.of(json).toString();
        String separator = RawJson.of(json).asMap().isEmpty() ? "" : ",";
        check(text.substring(0, text.length() - 1) + separator + UNKNOWN + "}", codec);
    }
}
