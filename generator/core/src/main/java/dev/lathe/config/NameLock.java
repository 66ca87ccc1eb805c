package dev.lathe.config;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that were given once and stay: place of a schema, member, operation … to name. Immutable, sorted. */
public final class NameLock {

    private static final NameLock EMPTY = new NameLock(new TreeMap<>());

    private final SortedMap<String, String> names;

    private NameLock(SortedMap<String, String> names) {
        this.names = Collections.unmodifiableSortedMap(names);
    }

    public static NameLock empty() {
        return EMPTY;
    }

    public static NameLock of(Map<String, String> names) {
        return new NameLock(new TreeMap<>(names));
    }

    /** The locked name of a place, or null. */
    public @Nullable String name(String pointer) {
        return names.get(pointer);
    }

    /** This lock and one more name. For many names at once, {@link #of}. */
    public NameLock with(String pointer, String name) {
        SortedMap<String, String> more = new TreeMap<>(names);
        more.put(pointer, name);
        return new NameLock(more);
    }

    /** All names, sorted by place. */
    public SortedMap<String, String> names() {
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameLock that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.size() + " locked names";
    }
}
