package dev.lathe.cloudflare;

import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes one call the way a user would, and writes its result as JSON again; null when there is none. */
@FunctionalInterface
interface WireCall {

    @Nullable
    String sendAndEncode(Cloudflare client);

    static <T> WireCall value(Function<Cloudflare, @Nullable T> call, Encoder<? super T> encoder) {
        return client -> {
            T result = call.apply(client);
            return result == null ? null : encode(out -> encoder.write(out, result));
        };
    }

    /** For lists: the items of the first page. */
    static <T> WireCall page(Function<Cloudflare, ? extends Iterable<T>> call, Encoder<? super T> encoder, int items) {
        return client -> {
            List<T> first = StreamSupport.stream(call.apply(client).spliterator(), false)
                    .limit(items)
                    .toList();
            return encode(out -> out.list(first, encoder));
        };
    }

    static WireCall nothing(Consumer<Cloudflare> call) {
        return client -> {
            call.accept(client);
            return null;
        };
    }

    private static String encode(Consumer<JsonWriter> writing) {
        JsonWriter out = JsonWriter.create();
        writing.accept(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
