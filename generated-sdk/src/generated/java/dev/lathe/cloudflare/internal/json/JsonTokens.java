// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a document, strictly as RFC 8259 says, and makes strings and numbers of them. The bytes are
 * known to be UTF-8; all else is found out here.
 */
final class JsonTokens {

    private final byte[] bytes;
    private final int from;
    private final int end;
    private final JsonLimits limits;
    private final @Nullable JsonReader outer;
    private final StringScan text;

    /** The index of the next byte that has not been read. */
    private int at;

    /** How many objects and arrays are open. */
    private int depth;

    /** Whether the innermost of them has just been opened. */
    private boolean fresh;

    /** A bit for each depth, of what {@link #skip} has opened: whether it is an object. */
    private long @Nullable [] objects;

    /** Reads a slice; {@code outer} is the reader in whose document it stands, if any. */
    JsonTokens(JsonSlice source, JsonLimits limits, @Nullable JsonReader outer) {
        this.bytes = source.bytes();
        this.from = source.from();
        this.end = source.to();
        this.limits = limits;
        this.outer = outer;
        this.text = new StringScan(bytes, end);
        this.at = from;
    }

    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    int at() {
        return at;
    }

    /** The string passed last. */
    StringScan text() {
        return text;
    }

    /** Goes on at an index; this. */
    JsonTokens at(int index) {
        at = Math.min(index, end);
        return this;
    }

    /** The byte that comes after whitespace, which is passed; 0 at the end. */
    byte next() {
        if (at < end) {
            byte b = bytes[at];
            if (b > ' ') {
                return b;
            }
        }
        at = JsonScan.skipSpace(bytes, at, end);
        return at < end ? bytes[at] : 0;
    }

    /** Whether nothing but whitespace comes. */
    boolean isAtEnd() {
        return next() == 0 && at == end;
    }

    /** Passes the opening bracket that comes next. */
    void open() {
        at++;
        fresh = true;
        if (++depth > limits.maxDepth()) {
            throw malformed("nested deeper than " + limits.maxDepth());
        }
    }

    /** Goes to the next item or name of the innermost container; false with its closing bracket, which is passed. */
    boolean more(char closing) {
        byte b = next();
        if (b == closing) {
            at++;
            depth--;
            fresh = false;
            return false;
        }
        if (fresh) {
            fresh = false;
        } else if (b == ',') {
            at++;
        } else {
            throw unexpected();
        }
        return true;
    }

    /** Passes a colon. */
    void colon() {
        if (next() == ':') {
            at++;
        } else {
            throw unexpected();
        }
    }

    /** Passes a string whose opening quote is the next byte. */
    StringScan string() {
        if (!text.pass(at)) {
            at = Math.min(text.to(), end);
            throw at < end && bytes[at] < ' ' && bytes[at] >= 0
                    ? malformed("a control character in a string")
                    : unexpected();
        }
        at = text.to() + 1;
        int length = text.to() - text.from();
        if (length > limits.maxStringLength() && text.text().length() > limits.maxStringLength()) {
            throw malformed("a string longer than " + limits.maxStringLength());
        }
        return text;
    }

    /** Passes the number that comes next; answers the index of its first character. */
    int number() {
        int start = at;
        int after = JsonScan.endOfNumber(bytes, at, end);
        if (after < 0) {
            throw at(~after).unexpected();
        }
        at = after;
        if (after - start > limits.maxNumberLength()) {
            throw malformed("a number longer than " + limits.maxNumberLength());
        }
        return start;
    }

    /** Passes a word that is known to begin here. */
    void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw unexpected();
            }
            at++;
        }
        if (at < end && !JsonScan.endsWord(bytes[at])) {
            throw unexpected();
        }
    }

    /** Passes any value, checking all of it; never recursive. */
    void skip() {
        int outermost = depth;
        value();
        while (depth > outermost) {
            boolean isObject = isObject();
            if (more(isObject ? '}' : ']')) {
                if (isObject) {
                    name();
                    colon();
                }
                value();
            }
        }
    }

    /** Passes a scalar, or the opening bracket of a container. */
    private void value() {
        switch (next()) {
            case '{', '[' -> {
                boolean isObject = bytes[at] == '{';
                open();
                remember(isObject);
            }
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected();
        }
    }

    private void remember(boolean isObject) {
        if (objects == null) {
            objects = new long[(limits.maxDepth() >> 6) + 1];
        }
        long bit = 1L << depth;
        objects[depth >> 6] = isObject ? objects[depth >> 6] | bit : objects[depth >> 6] & ~bit;
    }

    private boolean isObject() {
        return objects != null && (objects[depth >> 6] & (1L << depth)) != 0;
    }

    /** Passes a name. */
    StringScan name() {
        if (next() != '"') {
            throw unexpected();
        }
        string();
        if (text.isEscaped() && !JsonStrings.isWellFormed(text.text())) {
            throw malformed("half of a surrogate pair in a name");
        }
        return text;
    }

    RawJson.Kind kind() {
        return switch (next()) {
            case '{' -> RawJson.Kind.OBJECT;
            case '[' -> RawJson.Kind.ARRAY;
            case '"' -> RawJson.Kind.STRING;
            case 't', 'f' -> RawJson.Kind.BOOLEAN;
            case 'n' -> RawJson.Kind.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> RawJson.Kind.NUMBER;
            default -> throw unexpected();
        };
    }

    String path() {
        return JsonPlaces.path(outer == null ? "$" : outer.path(), bytes, from, Math.min(at, end), end);
    }

    /** What comes is not what must come. */
    DecodeException unexpected() {
        if (at >= end) {
            return new DecodeException(path(), "the JSON ends too early");
        }
        int c = bytes[at] & 0xFF;
        return malformed(c > ' ' && c < 0x7F ? "unexpected character '" + (char) c + "'" : "unexpected byte " + c);
    }

    DecodeException malformed(String problem) {
        return new DecodeException(path(), "malformed JSON: " + problem);
    }
}
