// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON into a growing array. */
final class Utf8Writer extends JsonWriter {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The most bytes that one UTF-16 unit takes: an escape of six. */
    private static final int WIDEST = 6;

    /** Below this, integral doubles are written as the long they are. */
    private static final double PLAIN_LIMIT = 1e18;

    private byte[] buffer = new byte[256];
    private int size;
    private int depth;
    private boolean commaNeeded;

    @Override
    public JsonWriter beginObject() {
        open('{');
        return begun();
    }

    @Override
    public JsonWriter endObject() {
        return close('}');
    }

    @Override
    public JsonWriter beginArray() {
        return open('[');
    }

    @Override
    public JsonWriter endArray() {
        return close(']');
    }

    @Override
    public JsonWriter name(String wire) {
        separate();
        quoted(wire);
        put(':');
        commaNeeded = false;
        return this;
    }

    @Override
    JsonWriter name(Member member) {
        separate();
        text(member.quotedName(), 0, member.quotedName().length);
        put(':');
        commaNeeded = false;
        return this;
    }

    @Override
    public JsonWriter string(String value) {
        separate();
        quoted(value);
        return this;
    }

    @Override
    public JsonWriter bool(boolean value) {
        return word(value ? "true" : "false");
    }

    @Override
    public JsonWriter number(int value) {
        return word(Integer.toString(value));
    }

    @Override
    public JsonWriter number(long value) {
        return word(Long.toString(value));
    }

    @Override
    public JsonWriter number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_LIMIT && !isNegativeZero(value)) {
            return number((long) value);
        }
        return finite(value, Double.toString(value));
    }

    @Override
    public JsonWriter number(float value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_LIMIT && !isNegativeZero(value)) {
            return number((long) value);
        }
        return finite(value, Float.toString(value));
    }

    @Override
    public JsonWriter number(BigInteger value) {
        return word(value.toString());
    }

    @Override
    public JsonWriter number(BigDecimal value) {
        return word(value.toString());
    }

    @Override
    public JsonWriter nullValue() {
        return word("null");
    }

    @Override
    public JsonWriter raw(RawJson value) {
        JsonSlice slice = RawJsonAccess.get().unwrap(value);
        separate();
        text(slice.bytes(), slice.from(), slice.length());
        return this;
    }

    @Override
    public byte[] toByteArray() {
        if (depth > 0 || size == 0) {
            throw new IllegalStateException("the JSON value is not complete");
        }
        return Arrays.copyOf(buffer, size);
    }

    private JsonWriter open(char bracket) {
        separate();
        if (++depth > JsonLimits.DEFAULT.maxDepth()) {
            throw new IllegalArgumentException("nested deeper than " + JsonLimits.DEFAULT.maxDepth());
        }
        put(bracket);
        commaNeeded = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        depth--;
        put(bracket);
        commaNeeded = true;
        return this;
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && Math.copySign(1, value) < 0;
    }

    private JsonWriter finite(double value, String text) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + text);
        }
        return word(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0E", "E"));
    }

    /** Writes JSON as it is. */
    private void text(byte[] json, int from, int length) {
        ensure(length);
        System.arraycopy(json, from, buffer, size, length);
        size += length;
    }

    /** Writes ASCII as it is. */
    private JsonWriter word(String ascii) {
        separate();
        ensure(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            buffer[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A comma unless this is the first item, or the value of a name. */
    private void separate() {
        if (commaNeeded) {
            put(',');
        }
        commaNeeded = true;
    }

    private void quoted(String text) {
        put('"');
        int done = plainAscii(text);
        if (done < text.length()) {
            anything(text, done);
        }
        put('"');
    }

    /** Writes the characters up to the first that needs more than one byte; answers its index. */
    private int plainAscii(String text) {
        int length = text.length();
        ensure(length);
        byte[] out = buffer;
        int from = size;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
                break;
            }
            out[from + i++] = (byte) c;
        }
        size = from + i;
        return i;
    }

    private void anything(String text, int from) {
        int i = from;
        while (i < text.length()) {
            ensure(WIDEST);
            char c = text.charAt(i++);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[size++] = (byte) (0xC0 | (c >> 6));
                continuation(c);
            } else if (!Character.isSurrogate(c)) {
                buffer[size++] = (byte) (0xE0 | (c >> 12));
                continuation(c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c) && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
                supplementary(Character.toCodePoint(c, text.charAt(i++)));
            } else {
                escape(c);
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '"', '\\' -> shortEscape(c);
            case '\n' -> shortEscape('n');
            case '\r' -> shortEscape('r');
            case '\t' -> shortEscape('t');
            default -> {
                if (c < ' ' || c == 0x7F) {
                    escape(c);
                } else {
                    buffer[size++] = (byte) c;
                }
            }
        }
    }

    private void shortEscape(char kind) {
        buffer[size++] = '\\';
        buffer[size++] = (byte) kind;
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[(c >> shift) & 0xF];
        }
    }

    private void supplementary(int codePoint) {
        buffer[size++] = (byte) (0xF0 | (codePoint >> 18));
        continuation(codePoint >> 12);
        continuation(codePoint >> 6);
        continuation(codePoint);
    }

    private void continuation(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void put(char ascii) {
        ensure(1);
        buffer[size++] = (byte) ascii;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(size, more)));
        }
    }
}
