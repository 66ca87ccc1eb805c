package dev.lathe.config;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that were given once and stay: place of a schema, member, operation … to name. Immutable, sorted. */
public record NameLock(SortedMap<String, String> names) {

    private static final NameLock EMPTY = new NameLock(new TreeMap<>());

    public NameLock {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public static NameLock empty() {
        return EMPTY;
    }

    public static NameLock of(Map<String, String> names) {
        return new NameLock(new TreeMap<>(names));
    }

    /** The locked name of a place, or null. */
    public @Nullable String name(String key) {
        return names.get(key);
    }

    /** This lock and one more name. For many names at once, {@link #withAll}. */
    public NameLock with(String key, String name) {
        return withAll(Map.of(key, name));
    }

    /** This lock and more names, the new ones winning. */
    public NameLock withAll(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(names);
        all.putAll(more);
        return new NameLock(all);
    }

    @Override
    public String toString() {
        return names.size() + " locked names";
    }
}
