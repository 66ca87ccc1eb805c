// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import dev.lathe.cloudflare.internal.json.MemberValues;
import dev.lathe.cloudflare.internal.json.ObjectCodec;
import java.util.function.Consumer;

/**
 * What all builders have in common: it holds the values that the setters give it. Not thread-safe.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
public abstract class TypedBuilder<T, B extends TypedBuilder<T, B>> {

    private final ObjectCodec<T> codec;
    private final MemberValues values;

    /**
     * Starts without values.
     *
     * @param codec knows the members of what is built
     */
    @SuppressWarnings("exports") // only generated builders call it
    protected TypedBuilder(ObjectCodec<T> codec) {
        this.codec = codec;
        this.values = codec.noValues();
    }

    /**
     * Starts with the values of an object.
     *
     * @param codec knows the members of what is built
     * @param source where the values come from
     */
    @SuppressWarnings("exports") // only generated builders call it
    protected TypedBuilder(ObjectCodec<T> codec, T source) {
        this.codec = codec;
        this.values = codec.valuesOf(source);
    }

    /**
     * Builds the object; the builder can be used further.
     *
     * @return an object with the values set so far
     * @throws IllegalStateException if required values are missing; the message names all of them as the document does
     */
    public T build() {
        return codec.build(values);
    }

    /**
     * Builds the object after setting more values.
     *
     * @param fill sets values on this builder
     * @return an object with the values set so far
     * @throws IllegalStateException if required values are missing; the message names all of them as the document does
     */
    public final T build(Consumer<? super B> fill) {
        fill.accept(self());
        return build();
    }

    /**
     * Gives a member a value; a null kept for it is forgotten. That a collection is empty is kept where it would look
     * like an absent one.
     *
     * @param member its position
     * @param value its value, not null; collections are copied
     * @return this builder
     */
    protected final B set(int member, Object value) {
        values.set(member, value);
        return self();
    }

    /**
     * Has a member sent as null.
     *
     * @param member its position
     * @return this builder
     */
    protected final B setNull(int member) {
        values.setNull(member);
        return self();
    }

    MemberValues values() {
        return values;
    }

    @SuppressWarnings("unchecked") // the type parameter is the builder's own type
    final B self() {
        return (B) this;
    }
}
