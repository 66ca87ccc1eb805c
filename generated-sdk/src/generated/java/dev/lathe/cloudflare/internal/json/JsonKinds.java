// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;

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
