// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Extras;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.Decoder;
import dev.lathe.cloudflare.internal.json.JsonReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value somewhere inside a body, in one pass: the value is decoded as it streams by, the few members that
 * pointers lead into are kept as text, other top-level members become extras, the rest is skipped.
 */
final class BodyReader<T> {

    private final String target;
    private final Decoder<? extends T> decoder;
    private final List<String> wanted;

    /**
     * A reader.
     *
     * @param target pointer to the value; empty when it is the whole body
     * @param decoder reads the value
     * @param wanted pointers to what is kept besides
     */
    BodyReader(String target, Decoder<? extends T> decoder, Collection<String> wanted) {
        this.target = target;
        this.decoder = decoder;
        this.wanted = List.copyOf(wanted);
    }

    /** What was found: the value (null when missing or null), texts by pointer, other top-level members. */
    static final class Found<T> {

        private final Map<String, RawJson> kept = new LinkedHashMap<>();
        private final Extras.Builder extras = Extras.builder();
        private @Nullable T value;

        @Nullable
        T value() {
            return value;
        }

        Extras extras() {
            return extras.build();
        }

        /** The value at a pointer that was wanted, or null. */
        @Nullable
        RawJson at(String pointer) {
            for (Map.Entry<String, RawJson> entry : kept.entrySet()) {
                if (pointer.equals(entry.getKey())) {
                    return entry.getValue();
                }
                if (pointer.startsWith(entry.getKey() + "/")) {
                    return entry.getValue().at(pointer.substring(entry.getKey().length()));
                }
            }
            return null;
        }
    }

    /** Reads a whole body. Throws {@link dev.lathe.cloudflare.core.DecodeException}. */
    Found<T> read(byte[] body) {
        Found<T> found = new Found<>();
        JsonReader in = JsonReader.of(body);
        if (target.isEmpty()) {
            value(in, found);
        } else {
            members(in, "", found);
        }
        in.finish();
        return found;
    }

    private void members(JsonReader in, String prefix, Found<T> found) {
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            boolean isPlain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
            String step = isPlain ? name : name.replace("~", "~0").replace("/", "~1");
            member(in, prefix + "/" + step, found);
        }
    }

    private void member(JsonReader in, String pointer, Found<T> found) {
        if (pointer.equals(target)) {
            value(in, found);
        } else if (leadsTo(pointer, target) && in.peek() == RawJson.Kind.OBJECT) {
            members(in, pointer, found);
        } else if (isWanted(pointer)) {
            found.kept.put(pointer, in.nextRaw());
        } else if (pointer.indexOf('/', 1) < 0) {
            found.extras.put(in.memberName(), in.nextRaw());
        } else {
            in.skip();
        }
    }

    private boolean isWanted(String pointer) {
        for (String one : wanted) {
            if (one.equals(pointer) || leadsTo(pointer, one)) {
                return true;
            }
        }
        return false;
    }

    private void value(JsonReader in, Found<T> found) {
        found.value = in.tryNull() ? null : decoder.read(in);
    }

    private static boolean leadsTo(String pointer, String target) {
        return target.length() > pointer.length()
                && target.charAt(pointer.length()) == '/'
                && target.startsWith(pointer);
    }
}
