package dev.lathe.source.repair;

import java.util.LinkedHashMap;
import java.util.Map;

/** What OpenAPI expects in a place. */
sealed interface Expected {

    record Anything() implements Expected {}

    record Text() implements Expected {}

    record Flag() implements Expected {}

    record Schema() implements Expected {}

    record ListOf(Expected item) implements Expected {}

    record MapOf(Expected value) implements Expected {}

    /** An object with these members; others are left alone. */
    record Fields(Role role, Map<String, Expected> members) implements Expected {

        Fields with(String name, Expected expected) {
            Map<String, Expected> more = new LinkedHashMap<>(members);
            more.put(name, expected);
            return new Fields(role, more);
        }

        Fields texts(String... names) {
            Fields fields = this;
            for (String name : names) {
                fields = fields.with(name, new Text());
            }
            return fields;
        }

        Fields flags(String... names) {
            Fields fields = this;
            for (String name : names) {
                fields = fields.with(name, new Flag());
            }
            return fields;
        }
    }

    /** Objects with mistakes of their own. */
    enum Role {
        PLAIN,
        PARAMETER,
        HEADER,
        BODY,
        RESPONSE
    }
}
