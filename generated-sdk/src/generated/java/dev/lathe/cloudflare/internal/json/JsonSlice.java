// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of exactly one well-formed JSON value, without whitespace around it, somewhere in an array nobody changes.
 */
public final class JsonSlice {

    private final byte[] bytes;
    private final int from;
    private final int to;

    JsonSlice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The bytes of a value that our own writer made; they are not checked again and not copied. */
    public static JsonSlice trusted(byte[] json) {
        return new JsonSlice(json, 0, json.length);
    }

    /**
     * Checks a text.
     *
     * @throws DecodeException if it is not one JSON value within the default limits
     */
    public static JsonSlice parse(String json) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return parse(bytes, JsonLimits.DEFAULT);
        } catch (CharacterCodingException e) {
            throw new DecodeException("$", "half of a surrogate pair", e);
        }
    }

    /**
     * Checks bytes; the result has its own copy.
     *
     * @throws DecodeException if they are not one JSON value within the limits
     */
    public static JsonSlice parse(byte[] json, JsonLimits limits) {
        JsonReader in = JsonReader.of(json, 0, json.length, limits);
        RawJson raw = in.nextRaw();
        in.finish();
        return RawJsonAccess.get().unwrap(raw);
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    /** A copy that does not keep a large array alive. */
    JsonSlice detached() {
        return trusted(Arrays.copyOfRange(bytes, from, to));
    }

    /** What the value is. */
    public RawJson.Kind kind() {
        return switch (bytes[from]) {
            case '{' -> RawJson.Kind.OBJECT;
            case '[' -> RawJson.Kind.ARRAY;
            case '"' -> RawJson.Kind.STRING;
            case 't', 'f' -> RawJson.Kind.BOOLEAN;
            case 'n' -> RawJson.Kind.NULL;
            default -> RawJson.Kind.NUMBER;
        };
    }

    /**
     * This, if it is of the kind.
     *
     * @throws DecodeException if it is not
     */
    public JsonSlice require(RawJson.Kind expected) {
        if (kind() != expected) {
            throw new DecodeException("$", JsonKinds.mismatch(expected, kind()));
        }
        return this;
    }

    /** The JSON text. */
    public String text() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }

    /** The content of a string value. */
    public String string() {
        return JsonStrings.decode(bytes, from + 1, to - 1);
    }

    /** The value at a JSON Pointer; of two members with one name the last counts. */
    public @Nullable JsonSlice at(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("a JSON pointer is empty or begins with /");
        }
        JsonSlice here = this;
        for (String token : List.of(pointer.substring(1).split("/", -1))) {
            here = here.child(token.replace("~1", "/").replace("~0", "~"));
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    private @Nullable JsonSlice child(String token) {
        return switch (kind()) {
            case OBJECT -> member(token);
            case ARRAY -> item(token);
            default -> null;
        };
    }

    /** The value of a member; null if this is no object or has no such member. */
    @Nullable
    JsonSlice member(String name) {
        if (kind() != RawJson.Kind.OBJECT) {
            return null;
        }
        JsonSlice found = null;
        JsonChildren children = new JsonChildren(this);
        while (children.next()) {
            if (children.nameIs(name)) {
                found = children.value();
            }
        }
        return found;
    }

    private @Nullable JsonSlice item(String token) {
        if (!token.matches("0|[1-9][0-9]{0,8}")) {
            return null;
        }
        int index = Integer.parseInt(token);
        JsonChildren children = new JsonChildren(this);
        for (int i = 0; children.next(); i++) {
            if (i == index) {
                return children.value();
            }
        }
        return null;
    }

    /** Whether the texts are the same but for whitespace between tokens. */
    public boolean sameText(JsonSlice other) {
        if (Arrays.equals(bytes, from, to, other.bytes, other.from, other.to)) {
            return true;
        }
        SignificantBytes mine = new SignificantBytes(this);
        SignificantBytes theirs = new SignificantBytes(other);
        int next;
        do {
            next = mine.next();
            if (next != theirs.next()) {
                return false;
            }
        } while (next != SignificantBytes.END);
        return true;
    }

    /** A hash that agrees with {@link #sameText}. */
    public int textHash() {
        SignificantBytes significant = new SignificantBytes(this);
        int hash = 1;
        for (int next = significant.next(); next != SignificantBytes.END; next = significant.next()) {
            hash = 31 * hash + next;
        }
        return hash;
    }
}
