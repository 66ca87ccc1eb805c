package dev.lathe.runtime.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all builders of objects have in common: it keeps what their typed values cannot say. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ObjectBuilder<B extends ObjectBuilder<B>> {

    private Extras extras;

    /**
     * Starts with the extras of an object, or with none.
     *
     * @param extras what to start with
     */
    protected ObjectBuilder(Extras extras) {
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /**
     * Adds a member that the document does not name.
     *
     * @param name its name on the wire
     * @param value its value
     * @return this builder
     */
    public final B extra(String name, RawJson value) {
        extras = extras.with(name, value);
        return self();
    }

    /**
     * Replaces all extras.
     *
     * @param extras the new ones
     * @return this builder
     */
    public final B extras(Extras extras) {
        this.extras = Objects.requireNonNull(extras, "extras");
        return self();
    }

    /** {@return the extras so far} */
    protected final Extras extras() {
        return extras;
    }

    /**
     * A member gets a value; a null kept for it is forgotten.
     *
     * @param <T> its type
     * @param wire its name on the wire
     * @param value its value, not null
     * @return the value
     */
    protected final <T> T given(String wire, T value) {
        Objects.requireNonNull(value, wire);
        extras = extras.without(wire);
        return value;
    }

    /**
     * A member gets a list; that it is empty is kept, as it then looks like an absent one.
     *
     * @param <T> the type of the items
     * @param wire its name on the wire
     * @param items its items, not null
     * @return an unmodifiable copy
     */
    protected final <T> List<T> givenList(String wire, List<? extends T> items) {
        return keepIfEmpty(wire, List.<T>copyOf(items));
    }

    /**
     * The same of a list whose items may be null.
     *
     * @param <T> the type of the items
     * @param wire its name on the wire
     * @param items its items
     * @return an unmodifiable copy
     */
    protected final <T> List<@Nullable T> givenNullableList(String wire, List<? extends @Nullable T> items) {
        return keepIfEmpty(wire, Collections.unmodifiableList(new ArrayList<@Nullable T>(items)));
    }

    /**
     * A member gets a map; that it is empty is kept, as it then looks like an absent one.
     *
     * @param <V> the type of the values
     * @param wire its name on the wire
     * @param entries its entries, in order
     * @return an unmodifiable copy
     */
    protected final <V extends @Nullable Object> Map<String, V> givenMap(
            String wire, Map<String, ? extends V> entries) {
        extras = entries.isEmpty() ? extras.with(wire, RawJson.EMPTY_OBJECT) : extras.without(wire);
        return Collections.unmodifiableMap(new LinkedHashMap<String, V>(entries));
    }

    /**
     * A member is sent as null.
     *
     * @param <T> its type
     * @param wire its name on the wire
     * @param component what its component is then
     * @return the component
     */
    protected final <T extends @Nullable Object> T givenNull(String wire, T component) {
        extras = extras.with(wire, RawJson.NULL);
        return component;
    }

    private <L extends List<?>> L keepIfEmpty(String wire, L items) {
        extras = items.isEmpty() ? extras.with(wire, RawJson.EMPTY_ARRAY) : extras.without(wire);
        return items;
    }

    @SuppressWarnings("unchecked") // the type parameter is the builder's own type
    private B self() {
        return (B) this;
    }
}
