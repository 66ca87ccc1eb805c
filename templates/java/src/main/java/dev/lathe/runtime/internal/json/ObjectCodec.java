package dev.lathe.runtime.internal.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The codec of an object type: emitted codecs say which members it has, make an object of their values, and give the
 * values of an object. Reading, writing and building are the same for all, and done here.
 */
public abstract class ObjectCodec<T> implements Codec<T> {

    private final String type;

    /** Asked for at the first use, since types refer to each other in circles; the same whoever sets it. */
    private @Nullable Members known;

    /** The codec of a type with this simple name. */
    protected ObjectCodec(String type) {
        this.type = type;
    }

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
        Members members = known();
        MemberValues values = out.objects().enter(members);
        write(values, value);
        values.checkAdded();
        out.beginObject();
        MemberWriter.write(members, values, out);
        out.endObject();
        out.objects().leave();
    }

    /** For a builder: no values yet. */
    public final MemberValues noValues() {
        MemberValues values = new MemberValues();
        values.begin(known());
        return values;
    }

    /** For a builder: the values of an object. */
    public final MemberValues valuesOf(T source) {
        MemberValues values = noValues();
        write(values, source);
        values.checkAdded();
        return values;
    }

    /** Builds an object; IllegalStateException if required values are missing, which names all of them. */
    public final T build(MemberValues values) {
        List<String> missing = values.missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(type + " needs: " + String.join(", ", missing));
        }
        return read(values);
    }

    private Members known() {
        if (known == null) {
            known = members().build();
        }
        return Objects.requireNonNull(known);
    }
}
