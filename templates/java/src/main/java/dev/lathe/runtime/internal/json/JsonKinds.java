package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.RawJson;

/** Words for kinds of values in messages. */
final class JsonKinds {

    private JsonKinds() {}

    /** Such as {@code expected a string, found an object}. */
    static String mismatch(RawJson.Kind expected, RawJson.Kind found) {
        return "expected " + word(expected) + ", found " + word(found);
    }

    static String word(RawJson.Kind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }
}
