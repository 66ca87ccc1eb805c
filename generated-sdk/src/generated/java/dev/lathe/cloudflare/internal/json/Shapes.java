// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;

/** Questions to a JSON value by which emitted codecs tell the variants of a union apart; none builds a tree. */
public final class Shapes {

    private Shapes() {}

    /** Whether it is an object. */
    public static boolean isObject(RawJson raw) {
        return raw.kind() == RawJson.Kind.OBJECT;
    }

    /** Whether it is an array. */
    public static boolean isArray(RawJson raw) {
        return raw.kind() == RawJson.Kind.ARRAY;
    }

    /** Whether it is a string. */
    public static boolean isString(RawJson raw) {
        return raw.kind() == RawJson.Kind.STRING;
    }

    /** Whether it is a number. */
    public static boolean isNumber(RawJson raw) {
        return raw.kind() == RawJson.Kind.NUMBER;
    }

    /** Whether it is a number without fraction; {@code 1.0} has none. */
    public static boolean isInteger(RawJson raw) {
        return Type.INTEGER.includes(slice(raw));
    }

    /** Whether it is {@code true} or {@code false}. */
    public static boolean isBoolean(RawJson raw) {
        return raw.kind() == RawJson.Kind.BOOLEAN;
    }

    /** Whether it is {@code null}. */
    public static boolean isNull(RawJson raw) {
        return raw.kind() == RawJson.Kind.NULL;
    }

    /** Whether it is an object with the member. */
    public static boolean hasMember(RawJson raw, String name) {
        return isObject(raw) && slice(raw).member(name) != null;
    }

    /** Whether it is an object without the member. */
    public static boolean lacksMember(RawJson raw, String name) {
        return isObject(raw) && slice(raw).member(name) == null;
    }

    /** Whether it is an object whose member has this value. */
    public static boolean memberEquals(RawJson raw, String name, RawJson value) {
        JsonSlice member = slice(raw).member(name);
        return member != null && equal(member, slice(value));
    }

    /** Whether it is an object all of whose values are of the type; true when empty. */
    public static boolean valuesAre(RawJson raw, Type type) {
        return isObject(raw) && childrenAre(raw, type);
    }

    /** Whether it is an array all of whose items are of the type; true when empty. */
    public static boolean itemsAre(RawJson raw, Type type) {
        return isArray(raw) && childrenAre(raw, type);
    }

    /** Whether it is this value: strings by content, numbers by value, anything else by text. */
    public static boolean equalTo(RawJson raw, RawJson value) {
        return equal(slice(raw), slice(value));
    }

    /** Whether it is a string that {@link JsonReader#nextDateTime} reads. */
    public static boolean isDateTime(RawJson raw) {
        return isString(raw) && Rfc3339.dateTime(raw.asString()) != null;
    }

    /** Whether it is a string that {@link JsonReader#nextDate} reads. */
    public static boolean isDate(RawJson raw) {
        return isString(raw) && Rfc3339.date(raw.asString()) != null;
    }

    /** Whether it is a string that {@link JsonReader#nextTime} reads. */
    public static boolean isTime(RawJson raw) {
        return isString(raw) && Rfc3339.time(raw.asString()) != null;
    }

    /** Whether it is a string that {@link JsonReader#nextDuration} reads. */
    public static boolean isDuration(RawJson raw) {
        return isString(raw) && TextFormats.duration(raw.asString()) != null;
    }

    /** Whether it is a string that {@link JsonReader#nextUuid} reads. */
    public static boolean isUuid(RawJson raw) {
        return isString(raw) && TextFormats.uuid(raw.asString()) != null;
    }

    /** Whether it is a string that is a URI with a scheme. */
    public static boolean isUri(RawJson raw) {
        return isString(raw) && TextFormats.uri(raw.asString()) != null;
    }

    /** Whether it is a string that {@link JsonReader#nextBytes} reads. */
    public static boolean isBase64(RawJson raw) {
        return isString(raw) && TextFormats.base64(raw.asString()) != null;
    }

    /** The types of JSON Schema. */
    public enum Type {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        /** A number without fraction. */
        INTEGER,
        BOOLEAN,
        NULL;

        private boolean includes(JsonSlice value) {
            RawJson.Kind kind = value.kind();
            return switch (this) {
                case OBJECT -> kind == RawJson.Kind.OBJECT;
                case ARRAY -> kind == RawJson.Kind.ARRAY;
                case STRING -> kind == RawJson.Kind.STRING;
                case NUMBER -> kind == RawJson.Kind.NUMBER;
                case INTEGER -> kind == RawJson.Kind.NUMBER && JsonNumbers.isIntegral(value.text());
                case BOOLEAN -> kind == RawJson.Kind.BOOLEAN;
                case NULL -> kind == RawJson.Kind.NULL;
            };
        }
    }

    private static boolean childrenAre(RawJson raw, Type type) {
        JsonChildren children = new JsonChildren(slice(raw));
        while (children.next()) {
            if (!type.includes(children.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(JsonSlice one, JsonSlice other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        return switch (one.kind()) {
            case STRING -> one.string().equals(other.string());
            case NUMBER -> one.sameText(other) || JsonNumbers.sameValue(one.text(), other.text());
            default -> one.sameText(other);
        };
    }

    private static JsonSlice slice(RawJson raw) {
        return RawJsonAccess.get().unwrap(raw);
    }
}
