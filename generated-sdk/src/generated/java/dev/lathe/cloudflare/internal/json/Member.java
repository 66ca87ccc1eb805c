// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One member of an object type, or a parameter of params, which travels elsewhere than in JSON. */
final class Member {

    enum Presence {
        REQUIRED,
        NULLABLE,
        OPTIONAL,
        REQUIRED_PARAMETER,
        PARAMETER
    }

    /** Where a value waits for its object, so that no number is boxed; strings are told apart for speed. */
    enum Storage {
        STRING,
        OBJECT,
        INT32,
        INT64,
        FLOAT32,
        FLOAT64,
        BOOLEAN
    }

    private final String name;
    private final byte[] quotedName;
    private final Codec<?> codec;
    private final Presence presence;
    private final Storage storage;
    private final @Nullable Object absent;
    private final boolean mayBeNull;

    Member(String name, Codec<?> codec, Presence presence) {
        this.name = name;
        this.quotedName = JsonWriter.encode(name, Codecs.STRING);
        this.codec = codec;
        this.presence = presence;
        this.absent = codec.absent();
        this.mayBeNull = presence == Presence.NULLABLE || presence == Presence.OPTIONAL;
        Storage given = codec instanceof ScalarCodec<?> scalar ? scalar.storage() : Storage.OBJECT;
        this.storage = mustBeSet() || given == Storage.STRING ? given : Storage.OBJECT;
    }

    String name() {
        return name;
    }

    /** The name in JSON. */
    byte[] quotedName() {
        return quotedName;
    }

    Codec<?> codec() {
        return codec;
    }

    Storage storage() {
        return storage;
    }

    /** What a component is when nothing came for it: an empty collection, or null. */
    @Nullable
    Object absent() {
        return absent;
    }

    boolean isParameter() {
        return presence == Presence.PARAMETER || presence == Presence.REQUIRED_PARAMETER;
    }

    /** Whether a reader insists on it. */
    boolean mustCome() {
        return presence == Presence.REQUIRED || presence == Presence.NULLABLE;
    }

    /** Whether a builder insists on it. */
    boolean mustBeSet() {
        return presence == Presence.REQUIRED || presence == Presence.REQUIRED_PARAMETER;
    }

    boolean isOptional() {
        return presence == Presence.OPTIONAL;
    }

    boolean isCollection() {
        return absent != null;
    }

    /** Asks the member first: what a value is not costs time to find out. */
    boolean isEmpty(Object value) {
        return isCollection() && (value instanceof List<?> items ? items.isEmpty() : ((Map<?, ?>) value).isEmpty());
    }

    boolean mayBeNull() {
        return mayBeNull;
    }

    /** Whether a null says more than the component can. */
    boolean keepsNull() {
        return isOptional() || (presence == Presence.NULLABLE && isCollection());
    }
}
