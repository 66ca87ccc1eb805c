package dev.lathe.runtime.core;

import dev.lathe.runtime.internal.json.ObjectCodec;
import java.util.Map;
import java.util.Objects;

/**
 * What all builders of JSON objects have in common: it keeps what their typed values cannot say. Not thread-safe.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
public abstract class ObjectBuilder<T, B extends ObjectBuilder<T, B>> extends TypedBuilder<T, B> {

    /**
     * Starts without values.
     *
     * @param codec knows the members of what is built
     */
    @SuppressWarnings("exports") // only generated builders call it
    protected ObjectBuilder(ObjectCodec<T> codec) {
        super(codec);
    }

    /**
     * Starts with the values of an object, and its extras.
     *
     * @param codec knows the members of what is built
     * @param source where the values come from
     */
    @SuppressWarnings("exports") // only generated builders call it
    protected ObjectBuilder(ObjectCodec<T> codec, T source) {
        super(codec, source);
    }

    /**
     * Adds a member that the document does not name.
     *
     * @param name its name on the wire
     * @param value its value
     * @return this builder
     */
    public final B extra(String name, RawJson value) {
        values().keep(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Replaces all extras.
     *
     * @param extras the new ones
     * @return this builder
     */
    public final B extras(Extras extras) {
        values().extras(Objects.requireNonNull(extras, "extras"));
        return self();
    }

    /**
     * Sets the members that the document does not name, but types.
     *
     * @param entries their values by name, in order; they are copied
     * @return this builder
     */
    protected final B setFurther(Map<String, ?> entries) {
        values().setFurther(entries);
        return self();
    }
}
