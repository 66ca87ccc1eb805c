package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.RawJson;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a document, strictly as RFC 8259 says, and makes strings and numbers of them. The bytes are
 * known to be UTF-8; all else is found out here. Eight bytes at a time where strings allow it.
 */
final class JsonTokens {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private final byte[] bytes;
    private final int from;
    private final int end;
    private final JsonLimits limits;
    private final @Nullable JsonReader outer;

    /** The index of the next byte that has not been read. */
    private int at;

    /** How many objects and arrays are open. */
    private int depth;

    /** Whether the innermost of them has just been opened. */
    private boolean fresh;

    /** Where the content of the string passed last begins. */
    private int content;

    /** Whether the number passed last has neither fraction nor exponent. */
    private boolean digitsOnly;

    /** Whether the string passed last has escapes. */
    private boolean escaped;

    /** Not zero if the string passed last has bytes beyond ASCII. */
    private long wide;

    /** A bit for each depth, of what {@link #skip} has opened: whether it is an object. */
    private long @Nullable [] objects;

    /** Reads a slice; {@code outer} is the reader in whose document it stands, if any. */
    JsonTokens(JsonSlice source, JsonLimits limits, @Nullable JsonReader outer) {
        this.bytes = source.bytes();
        this.from = source.from();
        this.end = source.to();
        this.limits = limits;
        this.outer = outer;
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

    int contentFrom() {
        return content;
    }

    boolean digitsOnly() {
        return digitsOnly;
    }

    boolean escaped() {
        return escaped;
    }

    boolean ascii() {
        return wide == 0;
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

    /** Passes a string whose opening quote is the next byte; answers the index of its closing one. */
    int string() {
        escaped = false;
        long high = 0;
        int i = at + 1;
        content = i;
        while (true) {
            long special = 0;
            while (i <= end - Long.BYTES) {
                long word = (long) WORDS.get(bytes, i);
                special = special(word);
                if (special != 0) {
                    int plain = Long.numberOfTrailingZeros(special) >> 3;
                    high |= word & ((1L << (plain << 3)) - 1);
                    i += plain;
                    break;
                }
                high |= word;
                i += Long.BYTES;
            }
            while (special == 0 && i < end && isPlain(bytes[i])) {
                high |= bytes[i++];
            }
            if (i < end && bytes[i] == '"') {
                wide = high & HIGH_BITS;
                if (i - content > limits.maxStringLength()) {
                    checkLength(i);
                }
                at = i + 1;
                return i;
            }
            i = escape(i);
        }
    }

    /** High bits at the bytes that end a run of plain ones; those above the lowest are not to be trusted. */
    private static long special(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        long hits = ((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - SPACES) & ~word);
        return hits & HIGH_BITS;
    }

    private static boolean isPlain(byte b) {
        return (b < 0 || b >= ' ') && b != '"' && b != '\\';
    }

    /** Checks the escape at an index; answers the index behind it. */
    private int escape(int backslash) {
        escaped = true;
        int i = backslash;
        if (i < end && bytes[i] != '\\') {
            throw at(i).malformed("a control character in a string");
        }
        i++;
        byte kind = i < end ? bytes[i++] : 0;
        switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (int last = i + 4; i < last; i++) {
                    if (i >= end || Character.digit(bytes[i], 16) < 0) {
                        throw at(i).unexpected();
                    }
                }
            }
            default -> throw at(i - 1).unexpected();
        }
        return i;
    }

    /** The string passed last, whose closing quote is at {@code to}. */
    String text(int to) {
        if (escaped) {
            return JsonStrings.decode(bytes, content, to);
        }
        return new String(
                bytes, content, to - content, wide == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private void checkLength(int to) {
        if (JsonStrings.decode(bytes, content, to).length() > limits.maxStringLength()) {
            throw malformed("a string longer than " + limits.maxStringLength());
        }
    }

    /** Passes the number that comes next; answers the index of its first character. */
    int number() {
        int start = at;
        if (bytes[at] == '-') {
            at++;
        }
        if (at < end && bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        digitsOnly = true;
        if (at < end && bytes[at] == '.') {
            digitsOnly = false;
            at++;
            digits();
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            digitsOnly = false;
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            digits();
        }
        if (at - start > limits.maxNumberLength()) {
            throw malformed("a number longer than " + limits.maxNumberLength());
        }
        if (at < end && !endsNumber(bytes[at])) {
            throw unexpected();
        }
        return start;
    }

    private static boolean endsNumber(byte b) {
        return b == ',' || b == '}' || b == ']' || JsonScan.isSpace(b);
    }

    private void digits() {
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
    }

    /** Passes a word that is known to begin here. */
    void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw unexpected();
            }
            at++;
        }
        if (at < end && !endsNumber(bytes[at])) {
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

    /** Passes a name; answers the index of its closing quote. */
    int name() {
        if (next() != '"') {
            throw unexpected();
        }
        int to = string();
        if (escaped && !JsonStrings.isWellFormed(JsonStrings.decode(bytes, content, to))) {
            throw malformed("half of a surrogate pair in a name");
        }
        return to;
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
