package dev.lathe.suites;

import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.ScalarNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;

/** One text for all JSON that means the same: members in any order, numbers by value, times by the moment. */
final class Canonical {

    private Canonical() {}

    static String of(Element json) {
        if (json.isObject()) {
            return json.members().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(member -> Json.quoted(member.getKey()) + ":" + of(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return json.items().stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]"));
        }
        ScalarNode scalar = (ScalarNode) json.node();
        return switch (scalar.type()) {
            case INTEGER, DECIMAL ->
                new BigDecimal(scalar.text()).stripTrailingZeros().toPlainString();
            case STRING -> Json.quoted(moment(scalar.text()));
            case BOOLEAN, NULL -> Json.minified(scalar);
        };
    }

    private static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
