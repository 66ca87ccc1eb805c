// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.RawJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON by meaning, for examples that went through typed values: order of members does not matter, numbers are
 * compared by value and timestamps as instants.
 */
public final class JsonTree {

    private JsonTree() {}

    /** Fails, naming the first place that differs, unless both texts mean the same. */
    public static void assertSame(String expected, String actual) {
        String difference = difference("$", RawJson.of(expected), RawJson.of(actual));
        if (difference != null) {
            throw new AssertionError(difference);
        }
    }

    private static @Nullable String difference(String path, RawJson expected, RawJson actual) {
        if (expected.kind() != actual.kind()) {
            return path + " is " + actual + ", expected was " + expected;
        }
        return switch (expected.kind()) {
            case OBJECT -> ofObjects(path, expected.asMap(), actual.asMap());
            case ARRAY -> ofArrays(path, expected.asList(), actual.asList());
            case STRING ->
                isSameText(expected.asString(), actual.asString())
                        ? null
                        : path + " is " + actual + ", expected was " + expected;
            case NUMBER ->
                number(expected).compareTo(number(actual)) == 0
                        ? null
                        : path + " is " + actual + ", expected was " + expected;
            case BOOLEAN, NULL ->
                expected.equals(actual) ? null : path + " is " + actual + ", expected was " + expected;
        };
    }

    private static @Nullable String ofObjects(String path, Map<String, RawJson> expected, Map<String, RawJson> actual) {
        Set<String> names = new LinkedHashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            RawJson left = expected.get(name);
            RawJson right = actual.get(name);
            if (left == null || right == null) {
                return path + "." + name + (left == null ? " was not expected: " + right : " is missing: " + left);
            }
            String difference = difference(path + "." + name, left, right);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable String ofArrays(String path, List<RawJson> expected, List<RawJson> actual) {
        if (expected.size() != actual.size()) {
            return path + " has " + actual.size() + " elements, expected were " + expected.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = difference(path + "[" + i + "]", expected.get(i), actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static BigDecimal number(RawJson value) {
        return new BigDecimal(value.toString());
    }

    private static boolean isSameText(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        try {
            return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
