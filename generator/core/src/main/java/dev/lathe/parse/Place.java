package dev.lathe.parse;

import dev.lathe.model.Naming;
import dev.lathe.model.OperationId;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;
import org.jspecify.annotations.Nullable;

/** In what kind of place a schema stands, for the naming of an inline type. */
record Place(
        Naming.Origin origin,
        String words,
        @Nullable SchemaId owner,
        @Nullable OperationId operation) {

    static Place component(String words) {
        return new Place(Naming.Origin.COMPONENT, words, null, null);
    }

    static Place of(Naming.Origin origin, String words, OperationId operation) {
        return new Place(origin, words, null, operation);
    }

    static Place member(String words, SchemaId owner) {
        return new Place(Naming.Origin.MEMBER, words, owner, null);
    }

    /** The same place where the schema has a name for itself; null changes nothing, nor does it for a component. */
    Place called(@Nullable String name) {
        return name == null || origin == Naming.Origin.COMPONENT ? this : new Place(origin, name, owner, operation);
    }

    Naming naming(@Nullable String override) {
        SpecText name = override == null ? null : SpecText.of(override);
        return new Naming(origin, SpecText.of(words), name, owner, operation);
    }
}
