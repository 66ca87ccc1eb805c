package dev.lathe.cloudflare;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** Codecs at work without a server. */
final class Json {

    private Json() {}

    static <T> T read(String json, Decoder<T> decoder) {
        return JsonReader.decode(RawJson.of(json), decoder);
    }

    static <T> String write(T value, Encoder<? super T> encoder) {
        JsonWriter out = JsonWriter.create();
        encoder.write(out, value);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
