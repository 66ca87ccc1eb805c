package dev.lathe.languages;

import dev.lathe.tree.Element;
import dev.lathe.tree.ScalarNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares JSON by what it means: members in any order, numbers by value, times by the moment. */
final class SameJson {

    private SameJson() {}

    /** Where two values differ, and how; null when they are the same. */
    static @Nullable String difference(Element expected, @Nullable Element actual) {
        if (actual == null) {
            return expected.pointer() + ": missing";
        }
        if (expected.isObject() && actual.isObject()) {
            return ofObjects(expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return ofLists(expected.items(), actual.items(), expected);
        }
        return isSame(expected, actual) ? null : expected.pointer() + ": " + shown(expected) + " is " + shown(actual);
    }

    private static @Nullable String ofObjects(Element expected, Element actual) {
        if (!expected.members().keySet().equals(actual.members().keySet())) {
            return expected.pointer() + ": members " + expected.members().keySet() + " are "
                    + actual.members().keySet();
        }
        return expected.members().entrySet().stream()
                .map(member -> difference(member.getValue(), actual.get(member.getKey())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String ofLists(List<Element> expected, List<Element> actual, Element place) {
        if (expected.size() != actual.size()) {
            return place.pointer() + ": " + expected.size() + " items are " + actual.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = difference(expected.get(i), actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static boolean isSame(Element expected, Element actual) {
        if (!(expected.node() instanceof ScalarNode one) || !(actual.node() instanceof ScalarNode other)) {
            return false;
        }
        if (isNumber(one) && isNumber(other)) {
            return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0;
        }
        return one.type() == other.type() && (one.text().equals(other.text()) || isSameTime(one.text(), other.text()));
    }

    private static boolean isNumber(ScalarNode scalar) {
        return scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.DECIMAL;
    }

    private static boolean isSameTime(String one, String other) {
        try {
            return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String shown(Element element) {
        return element.node() instanceof ScalarNode scalar
                ? scalar.type() + " " + scalar.text()
                : element.node().kindName();
    }
}
