package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;

/**
 * A closed list in the document, an open value type in the SDK.
 *
 * @param base the kind of its values
 * @param constants each value once, in the order of the document
 */
public record EnumDecl(
        SchemaId id, Naming naming, ScalarKind base, List<Constant> constants, Docs docs, Location location)
        implements TypeDecl {

    public EnumDecl {
        constants = List.copyOf(constants);
    }

    /** A value; {@code words} is what its constant's name can be made of. */
    public record Constant(JsonText value, SpecText words, Docs docs) {}
}
