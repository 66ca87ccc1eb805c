// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The codec of an object type: emitted codecs say which members it has, make an object of their values, and give the
 * values of an object. Reading and writing are the same for all, and done here.
 */
public abstract class ObjectCodec<T> implements Codec<T> {

    /** Asked for at the first use, since types refer to each other in circles; the same whoever sets it. */
    private @Nullable Members known;

    /** Only emitted codecs are made. */
    protected ObjectCodec() {}

    /** The members, in order. */
    protected abstract Members.Builder members();

    /** The object with these values, in the order of the members. */
    protected abstract T read(MemberValues in);

    /** Adds the values of an object, in the order of the members. */
    protected abstract void write(MemberValues out, T value);

    @Override
    public final T read(JsonReader in) {
        MemberValues values = in.objects().enter(known());
        values.readFrom(in);
        T value = read(values);
        in.objects().leave();
        return value;
    }

    @Override
    public final void write(JsonWriter out, T value) {
        MemberValues.write(out, known(), values -> write(values, value));
    }

    private Members known() {
        if (known == null) {
            known = members().build();
        }
        return Objects.requireNonNull(known);
    }
}
