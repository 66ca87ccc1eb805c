// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Reads a payload the way a server does that receives it: nothing may be lost, and half of it is an error. */
public final class PayloadCheck {

    private PayloadCheck() {}

    /** Checks one example with both forms of a parser. */
    public static <T> void check(
            String json, Function<byte[], T> ofBytes, Function<String, T> ofText, Encoder<? super T> encoder) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        T value = ofBytes.apply(bytes);
        JsonTree.assertSame(json, JsonWriter.encodeRaw(value, encoder).toString());
        T again = ofText.apply(json);
        if (!value.equals(again)) {
            throw new AssertionError("read from text it differs: " + again + ", expected was " + value);
        }
        try {
            throw new AssertionError("what follows was passed over: " + ofText.apply(json + "]"));
        } catch (DecodeException expected) {
            return;
        }
    }
}
