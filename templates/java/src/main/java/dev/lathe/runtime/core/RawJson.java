package dev.lathe.runtime.core;

import dev.lathe.runtime.internal.json.JsonChildren;
import dev.lathe.runtime.internal.json.JsonNumbers;
import dev.lathe.runtime.internal.json.JsonSlice;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.internal.json.RawJsonAccess;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as its text, so that nothing about it is lost: not the digits of a number, not the order of
 * members.
 *
 * <p>Immutable and valid: it always holds exactly one well-formed value. Two are equal if their texts are the same
 * apart from whitespace between tokens; so {@code 1.0} and {@code 1} differ, and so do objects whose members come in
 * another order.
 *
 * <p>A value taken out of another one ({@link #asList}, {@link #asMap}, {@link #at}) shares its memory.
 */
public final class RawJson {

    static {
        RawJsonAccess.install(new Access());
    }

    /** The value {@code null}. */
    public static final RawJson NULL = constant("null");

    /** The value {@code []}. */
    public static final RawJson EMPTY_ARRAY = constant("[]");

    /** The value {@code {}}. */
    public static final RawJson EMPTY_OBJECT = constant("{}");

    private final JsonSlice slice;

    private RawJson(JsonSlice slice) {
        this.slice = slice;
    }

    /** Without the parser, which may itself need this class. */
    private static RawJson constant(String json) {
        return new RawJson(JsonSlice.trusted(json.getBytes(StandardCharsets.US_ASCII)));
    }

    /** What a value is. */
    public enum Kind {
        /** {@code {...}}. */
        OBJECT,
        /** {@code [...]}. */
        ARRAY,
        /** {@code "..."}. */
        STRING,
        /** {@code -1.5e3}. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code null}. */
        NULL
    }

    /**
     * The value of a JSON text; whitespace around it is dropped.
     *
     * @param json exactly one JSON value
     * @return the value, with its text as given
     * @throws IllegalArgumentException if the text is not exactly one JSON value, or over a limit (64 MB, 512 levels)
     */
    public static RawJson of(String json) {
        try {
            return new RawJson(JsonSlice.parse(json));
        } catch (DecodeException e) {
            throw new IllegalArgumentException("not a JSON value: " + e.getMessage(), e);
        }
    }

    /**
     * A JSON string with this content.
     *
     * @param content the text without quotes and escapes
     * @return its JSON form
     */
    public static RawJson ofString(String content) {
        return new RawJson(JsonSlice.trusted(JsonWriter.create().string(content).toByteArray()));
    }

    /** {@return what this is} */
    public Kind kind() {
        return slice.kind();
    }

    /**
     * The content of a string.
     *
     * @return without quotes, escapes resolved
     * @throws DecodeException if this is no string
     */
    public String asString() {
        return slice.require(Kind.STRING).string();
    }

    /**
     * The number, exactly; {@code 1.0} is 1.
     *
     * @return the whole number
     * @throws DecodeException if this is no number, has a fraction or is out of range
     */
    public long asLong() {
        return number(JsonNumbers::toLong);
    }

    /**
     * The number, exactly.
     *
     * @return all its digits
     * @throws DecodeException if this is no number or its exponent is beyond 10,000
     */
    public BigDecimal asBigDecimal() {
        return number(JsonNumbers::toDecimal);
    }

    private <N> N number(Function<String, N> conversion) {
        try {
            return conversion.apply(slice.require(Kind.NUMBER).text());
        } catch (ArithmeticException e) {
            throw new DecodeException("$", Objects.requireNonNullElse(e.getMessage(), "not such a number"), e);
        }
    }

    /**
     * The boolean.
     *
     * @return true for {@code true}
     * @throws DecodeException if this is no boolean
     */
    public boolean asBoolean() {
        return slice.require(Kind.BOOLEAN).text().equals("true");
    }

    /**
     * The items of an array.
     *
     * @return in order, unmodifiable; an item {@code null} is {@link #NULL}
     * @throws DecodeException if this is no array
     */
    public List<RawJson> asList() {
        List<RawJson> items = new ArrayList<>();
        JsonChildren children = new JsonChildren(slice.require(Kind.ARRAY));
        while (children.next()) {
            items.add(new RawJson(children.value()));
        }
        return Collections.unmodifiableList(items);
    }

    /**
     * The members of an object. Of two members with one name the last counts.
     *
     * @return in order of arrival, unmodifiable; a value {@code null} is {@link #NULL}
     * @throws DecodeException if this is no object
     */
    public Map<String, RawJson> asMap() {
        Map<String, RawJson> members = new LinkedHashMap<>();
        JsonChildren children = new JsonChildren(slice.require(Kind.OBJECT));
        while (children.next()) {
            members.put(children.name(), new RawJson(children.value()));
        }
        return Collections.unmodifiableMap(members);
    }

    /**
     * The value at a JSON Pointer (RFC 6901).
     *
     * @param pointer such as {@code /result/0/id}; empty for this value itself
     * @return null if there is nothing at that place, {@link #NULL} if there is an explicit null
     * @throws IllegalArgumentException if the pointer is neither empty nor begins with a slash
     */
    public @Nullable RawJson at(String pointer) {
        JsonSlice found = slice.at(pointer);
        return found == null ? null : new RawJson(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawJson that && slice.sameText(that.slice);
    }

    @Override
    public int hashCode() {
        return slice.textHash();
    }

    /** The JSON text exactly as it was received. */
    @Override
    public String toString() {
        return slice.text();
    }

    /** The way for the JSON reader and writer to the bytes, without a public method for it. */
    private static final class Access implements RawJsonAccess {
        @Override
        public RawJson wrap(JsonSlice slice) {
            return new RawJson(slice);
        }

        @Override
        public JsonSlice unwrap(RawJson raw) {
            return raw.slice;
        }
    }
}
