package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named member of an object. */
public record Property(
        SpecText name,
        TypeRef type,
        Presence presence,
        Access access,
        Constraints constraints,
        @Nullable JsonText defaultValue,
        @Nullable JsonText constantValue,
        List<Example> examples,
        Docs docs,
        Location location) {

    public Property {
        examples = List.copyOf(examples);
    }

    /** The same member with another type. */
    public Property with(TypeRef other) {
        return new Property(
                name, other, presence, access, constraints, defaultValue, constantValue, examples, docs, location);
    }
}
