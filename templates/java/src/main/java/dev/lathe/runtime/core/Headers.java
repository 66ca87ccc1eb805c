package dev.lathe.runtime.core;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Header fields; names are compared without regard to case, values of one name keep their order. Immutable. */
public final class Headers {

    private static final Headers NONE = new Headers(List.of(), List.of());
    private static final String NAME_PUNCTUATION = "!#$%&'*+-.^_`|~";

    /** Sorted without regard to case. */
    private final List<String> names;

    /** Those of the name at the same index. */
    private final List<List<String>> values;

    private Headers(List<String> names, List<List<String>> values) {
        this.names = List.copyOf(names);
        this.values = List.copyOf(values);
    }

    /** {@return headers without a single one; always the same instance} */
    public static Headers none() {
        return NONE;
    }

    /**
     * Headers that came from a server; taken as they are.
     *
     * @param fields values by name; those of names that differ in case only are joined
     * @return a copy of them
     */
    public static Headers received(Map<String, List<String>> fields) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.merge(name, List.copyOf(values), Headers::joined));
        return new Headers(List.copyOf(copy.keySet()), List.copyOf(copy.values()));
    }

    /** {@return a builder of headers to be sent} */
    public static Builder builder() {
        return new Builder(List.of(), List.of());
    }

    /**
     * The first value of a header.
     *
     * @param name in any case
     * @return null when there is no such header
     */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /**
     * All values of a header.
     *
     * @param name in any case
     * @return in order, unmodifiable; empty when there is no such header
     */
    public List<String> all(String name) {
        int at = indexOf(names, name);
        return at < 0 ? List.of() : values.get(at);
    }

    /** {@return the names, sorted without regard to case; it contains them in any case} */
    public Set<String> names() {
        return new Names(names);
    }

    /**
     * Passes on each value with its name.
     *
     * @param action is called in the order of the names, and for each in the order of its values
     */
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < names.size(); i++) {
            for (String value : values.get(i)) {
                action.accept(names.get(i), value);
            }
        }
    }

    /** {@return a builder that starts with these headers} */
    public Builder toBuilder() {
        return new Builder(names, values);
    }

    /**
     * Refuses what must not be a header.
     *
     * @param name a token (RFC 9110, 5.6.2)
     * @param value visible ASCII, spaces and tabs; may be empty
     * @throws IllegalArgumentException if the name is not a token or the value holds anything but visible ASCII, spaces
     *     and tabs; the message never contains the value
     */
    public static void check(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.isEmpty() || !isToken(name)) {
            throw new IllegalArgumentException("header name is not a token: " + MessageText.printable(name, 100));
        }
        if (!isVisible(value)) {
            throw new IllegalArgumentException(
                    "value of header " + name + " has characters other than visible ASCII, space and tab");
        }
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isTokenCharacter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return names.toString();
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || NAME_PUNCTUATION.indexOf(c) >= 0;
    }

    private static int indexOf(List<String> names, String name) {
        return Collections.binarySearch(names, name, String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** Collects headers to be sent; every name and value is checked as {@link Headers#check} says. */
    public static final class Builder {

        private final List<String> names;

        /** Lists that never change. */
        private final List<List<String>> values;

        private Builder(List<String> names, List<List<String>> values) {
            this.names = new ArrayList<>(names);
            this.values = new ArrayList<>(values);
        }

        /**
         * Adds a value to those of a name.
         *
         * @param name in any case
         * @param value comes after the values that the name has
         * @return this builder
         * @throws IllegalArgumentException if {@link Headers#check} refuses them
         */
        public Builder add(String name, String value) {
            check(name, value);
            int at = indexOf(names, name);
            if (at < 0) {
                insert(~at, name, value);
            } else {
                values.set(at, joined(values.get(at), List.of(value)));
            }
            return this;
        }

        /**
         * Replaces all values of a name.
         *
         * @param name in any case; sent as written here
         * @param value the only one from now on
         * @return this builder
         * @throws IllegalArgumentException if {@link Headers#check} refuses them
         */
        public Builder set(String name, String value) {
            check(name, value);
            int at = indexOf(names, name);
            if (at < 0) {
                insert(~at, name, value);
            } else {
                names.set(at, name);
                values.set(at, List.of(value));
            }
            return this;
        }

        private void insert(int at, String name, String value) {
            names.add(at, name);
            values.add(at, List.of(value));
        }

        /** {@return the headers collected so far} */
        public Headers build() {
            return new Headers(names, values);
        }
    }

    /** A set whose elements are found in any case. */
    private static final class Names extends AbstractSet<String> {

        private final List<String> sorted;

        private Names(List<String> sorted) {
            this.sorted = sorted;
        }

        @Override
        public Iterator<String> iterator() {
            return sorted.iterator();
        }

        @Override
        public int size() {
            return sorted.size();
        }

        @Override
        public boolean contains(@Nullable Object name) {
            return name instanceof String text && indexOf(sorted, text) >= 0;
        }
    }
}
