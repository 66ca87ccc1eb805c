// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * One member of an object type, or a parameter of params, which travels elsewhere than in JSON.
 *
 * @param absent what a component is when nothing came for it: an empty collection, or null
 */
record Member(
        String name,
        Codec<?> codec,
        Presence presence,
        Storage storage,
        @Nullable Object absent) {

    enum Presence {
        REQUIRED,
        NULLABLE,
        OPTIONAL,
        REQUIRED_PARAMETER,
        PARAMETER
    }

    /** Where a value waits for its object, so that no number is boxed. */
    enum Storage {
        OBJECT,
        INT32,
        INT64,
        FLOAT32,
        FLOAT64,
        BOOLEAN
    }

    static Member of(String name, Codec<?> codec, Presence presence) {
        boolean isPlain = presence == Presence.REQUIRED || presence == Presence.REQUIRED_PARAMETER;
        return new Member(name, codec, presence, isPlain ? codec.storage() : Storage.OBJECT, codec.absent());
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

    boolean mayBeNull() {
        return presence == Presence.NULLABLE || presence == Presence.OPTIONAL;
    }

    /** Whether a null says more than the component can. */
    boolean keepsNull() {
        return isOptional() || (presence == Presence.NULLABLE && isCollection());
    }
}
