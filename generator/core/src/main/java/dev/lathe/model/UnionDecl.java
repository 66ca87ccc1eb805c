package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several shapes ({@code oneOf}, {@code anyOf}, type arrays). How variants are told apart is decided by the
 * plan, from their shapes.
 */
public record UnionDecl(
        SchemaId id,
        Naming naming,
        List<Variant> variants,
        @Nullable Discriminator discriminator,
        List<Example> examples,
        Docs docs,
        Location location)
        implements TypeDecl {

    public UnionDecl {
        variants = List.copyOf(variants);
        examples = List.copyOf(examples);
    }

    /** One shape; {@code words} is what its name can be made of (title, schema key, format or JSON type). */
    public record Variant(SpecText words, TypeRef type, Docs docs, Location location) {}

    /** The member whose value selects the variant; {@code mapping} in document order. */
    public record Discriminator(SpecText property, List<Mapping> mapping) {
        public Discriminator {
            mapping = List.copyOf(mapping);
        }
    }

    /** A discriminator value and the variant's index in {@link UnionDecl#variants()}. */
    public record Mapping(SpecText value, int variant) {}
}
