// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.RawJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares JSON as trees: order of members does not matter; numbers are compared as text, strings by content. */
public final class JsonAssert {

    private JsonAssert() {}

    /** Fails, naming the first place that differs, unless both texts are the same tree. */
    public static void assertSameJson(String expected, String actual) {
        compare("$", RawJson.of(expected), RawJson.of(actual));
    }

    private static void compare(String path, RawJson expected, RawJson actual) {
        if (expected.kind() != actual.kind()) {
            throw differ(path, expected, actual);
        }
        switch (expected.kind()) {
            case OBJECT -> compareMembers(path, expected.asMap(), actual.asMap());
            case ARRAY -> compareElements(path, expected.asList(), actual.asList());
            default -> {
                if (!text(expected).equals(text(actual))) {
                    throw differ(path, expected, actual);
                }
            }
        }
    }

    private static void compareMembers(String path, Map<String, RawJson> expected, Map<String, RawJson> actual) {
        Set<String> names = new LinkedHashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            RawJson left = expected.get(name);
            RawJson right = actual.get(name);
            if (left == null || right == null) {
                throw new AssertionError(
                        path + "." + name + (left == null ? " was not expected: " + right : " is missing: " + left));
            }
            compare(path + "." + name, left, right);
        }
    }

    private static void compareElements(String path, List<RawJson> expected, List<RawJson> actual) {
        if (expected.size() != actual.size()) {
            throw new AssertionError(path + " has " + actual.size() + " elements, expected were " + expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private static String text(RawJson scalar) {
        return scalar.kind() == RawJson.Kind.STRING ? scalar.asString() : scalar.toString();
    }

    private static AssertionError differ(String path, RawJson expected, RawJson actual) {
        return new AssertionError(path + " is " + actual + ", expected was " + expected);
    }
}
