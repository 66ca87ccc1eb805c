package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with named members.
 *
 * @param additional the type of further members, when the document gives one; null otherwise (unknown members are kept
 *     all the same)
 */
public record ObjectDecl(
        SchemaId id,
        Naming naming,
        List<Property> properties,
        @Nullable TypeRef additional,
        List<Example> examples,
        Docs docs,
        Location location)
        implements TypeDecl {

    public ObjectDecl {
        properties = List.copyOf(properties);
        examples = List.copyOf(examples);
    }
}
