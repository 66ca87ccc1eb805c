package dev.lathe.parse;

import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl.Discriminator;
import dev.lathe.model.UnionDecl.Mapping;
import dev.lathe.model.UnionDecl.Variant;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which value of the discriminating member selects which variant: as mapped, else by the schema's key. */
final class DiscriminatorMapper {

    @Nullable
    Discriminator map(@Nullable Element discriminator, SchemaId union, List<Variant> variants) {
        String property = discriminator == null ? null : discriminator.text("propertyName");
        if (discriminator == null || property == null) {
            return null;
        }
        List<String> keys = variants.stream().map(v -> key(v, union)).toList();
        List<Mapping> mappings = new ArrayList<>();
        Set<Integer> mapped = new HashSet<>();
        discriminator.members("mapping").forEach((value, target) -> {
            int index = keys.indexOf(VariantWords.lastSegment(String.valueOf(target.text())));
            if (index >= 0) {
                mappings.add(new Mapping(SpecText.of(value), index));
                mapped.add(index);
            }
        });
        for (int i = 0; i < keys.size(); i++) {
            if (!mapped.contains(i) && !keys.get(i).isEmpty()) {
                mappings.add(new Mapping(SpecText.of(keys.get(i)), i));
            }
        }
        return new Discriminator(SpecText.of(property), mappings);
    }

    /** The key of the schema that a variant refers to; empty for an inline variant. */
    private static String key(Variant variant, SchemaId union) {
        if (!(variant.type() instanceof TypeRef.Named named)) {
            return "";
        }
        String id = named.id().value();
        return id.startsWith(union.value() + "/") ? "" : VariantWords.lastSegment(id);
    }
}
