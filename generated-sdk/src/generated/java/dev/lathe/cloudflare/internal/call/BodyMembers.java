// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and sets members of a JSON body that is written already. */
final class BodyMembers {

    /** An object without members. */
    static final byte[] EMPTY = {'{', '}'};

    private BodyMembers() {}

    /**
     * The body with these members set; the text of the others stays as it is.
     *
     * @throws IllegalArgumentException if the body is not a JSON object
     */
    static byte[] with(byte[] body, Map<String, RawJson> members) {
        Map<String, RawJson> all = new LinkedHashMap<>(objectIn(body));
        all.putAll(members);
        JsonWriter out = JsonWriter.create().beginObject();
        all.forEach((name, value) -> out.name(name).raw(value));
        return out.endObject().toByteArray();
    }

    /** The text of a string or number member; null if there is none. */
    static @Nullable String text(byte[] body, String member) {
        RawJson value = objectIn(body).get(member);
        if (value == null) {
            return null;
        }
        return value.kind() == RawJson.Kind.STRING ? value.asString() : value.toString();
    }

    private static Map<String, RawJson> objectIn(byte[] body) {
        try {
            return JsonReader.decode(body, JsonReader::nextRaw).asMap();
        } catch (DecodeException notObject) {
            throw new IllegalArgumentException("members can only be set in a body that is a JSON object", notObject);
        }
    }
}
