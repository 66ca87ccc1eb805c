package dev.lathe.plan.shape;

import dev.lathe.model.EnumDecl;
import dev.lathe.model.JsonText;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells out what the variants of a union can be on the wire. */
final class LeafFinder {

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final ShapeGraph graph;

    LeafFinder(ModelIndex index, TypeResolver resolver, ShapeGraph graph) {
        this.index = index;
        this.resolver = resolver;
        this.graph = graph;
    }

    List<Leaf> leaves(UnionDecl union, Direction direction) {
        List<Leaf> leaves = new ArrayList<>();
        List<UnionDecl.Variant> variants = resolver.variants(union);
        for (int i = 0; i < variants.size(); i++) {
            Walk walk = new Walk(direction, i, new LinkedHashSet<>(Set.of(union.id())), leaves);
            walk.add(variants.get(i).type(), tags(union, i));
        }
        return leaves;
    }

    /** The kind of JSON value of a type; null when it has several. */
    @Nullable
    JsonKind kind(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return kind(scalar.kind());
        } else if (type instanceof TypeRef.ListOf) {
            return JsonKind.ARRAY;
        } else if (type instanceof TypeRef.MapOf) {
            return JsonKind.OBJECT;
        } else if (type instanceof TypeRef.Named named) {
            TypeDecl decl = index.type(named.id());
            return decl instanceof EnumDecl enumeration
                    ? kind(enumeration.base())
                    : decl instanceof ObjectDecl ? JsonKind.OBJECT : null;
        }
        return null;
    }

    /** Values of the discriminator that select a variant; the mapping counts variants before duplicates went. */
    private List<UnionPlan.Tag> tags(UnionDecl union, int variant) {
        List<UnionPlan.Tag> tags = new ArrayList<>();
        UnionDecl.Discriminator discriminator = union.discriminator();
        if (discriminator != null) {
            TypeRef type = resolver.variants(union).get(variant).type();
            for (UnionDecl.Mapping mapping : discriminator.mapping()) {
                TypeRef mapped =
                        resolver.resolve(union.variants().get(mapping.variant()).type());
                if (TypeResolver.withNullability(mapped, type.nullability()).equals(type)) {
                    JsonKind kind = memberKind(mapped, discriminator.property());
                    tags.add(new UnionPlan.Tag(discriminator.property(), JsonTexts.ofKind(mapping.value(), kind)));
                }
            }
        }
        return tags;
    }

    /** The kind of a member's value; a mapping writes all of them as text. Null when it is not known. */
    private @Nullable JsonKind memberKind(TypeRef type, SpecText member) {
        if (type instanceof TypeRef.Named named && index.type(named.id()) instanceof ObjectDecl object) {
            for (Property property : object.properties()) {
                if (property.name().equals(member)) {
                    return kind(resolver.resolve(property.type()));
                }
            }
        }
        return null;
    }

    private static JsonKind kind(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> JsonKind.BOOLEAN;
            case INT32, INT64, BIG_INTEGER -> JsonKind.INTEGER;
            case FLOAT, DOUBLE, DECIMAL -> JsonKind.NUMBER;
            case STRING, DATE_TIME, DATE, TIME, DURATION, UUID, URI, BYTES, BINARY -> JsonKind.STRING;
        };
    }

    /** The walk through one variant. */
    private final class Walk {

        private final Direction direction;
        private final int variant;
        private final Set<SchemaId> open;
        private final List<Leaf> leaves;

        Walk(Direction direction, int variant, Set<SchemaId> open, List<Leaf> leaves) {
            this.direction = direction;
            this.variant = variant;
            this.open = open;
            this.leaves = leaves;
        }

        void add(TypeRef type, List<UnionPlan.Tag> tags) {
            TypeDecl decl = type instanceof TypeRef.Named named ? index.type(named.id()) : null;
            if (decl instanceof UnionDecl union) {
                addUnion(union, tags);
            } else if (decl instanceof ObjectDecl object) {
                addObject(type, object, tags);
            } else {
                List<JsonText> texts = decl instanceof EnumDecl enumeration
                        ? enumeration.constants().stream()
                                .map(EnumDecl.Constant::value)
                                .toList()
                        : List.of();
                leaves.add(new Leaf(variant, type, kind(type), Map.of(), Set.of(), Map.of(), Map.of(), tags, texts));
            }
        }

        private void addUnion(UnionDecl union, List<UnionPlan.Tag> tags) {
            if (!open.add(union.id())) {
                return;
            }
            List<UnionDecl.Variant> variants = resolver.variants(union);
            for (int i = 0; i < variants.size(); i++) {
                List<UnionPlan.Tag> all = new ArrayList<>(tags(union, i));
                all.addAll(tags);
                add(variants.get(i).type(), all);
            }
            open.remove(union.id());
        }

        private void addObject(TypeRef type, ObjectDecl object, List<UnionPlan.Tag> tags) {
            Map<SpecText, TypeRef> declared = new LinkedHashMap<>();
            Set<SpecText> required = new LinkedHashSet<>();
            Map<SpecText, List<JsonText>> values = new LinkedHashMap<>();
            Map<SpecText, List<JsonText>> options = new LinkedHashMap<>();
            for (Property property : graph.members(object, direction)) {
                declared.put(property.name(), resolver.resolve(property.type()));
                boolean isRequired = property.presence() == Presence.REQUIRED;
                if (isRequired) {
                    required.add(property.name());
                }
                List<JsonText> restricted = restriction(property);
                if (!restricted.isEmpty()) {
                    (isRequired ? values : options).put(property.name(), restricted);
                }
            }
            leaves.add(new Leaf(variant, type, JsonKind.OBJECT, declared, required, values, options, tags, List.of()));
        }

        private List<JsonText> restriction(Property property) {
            if (property.constantValue() != null) {
                return List.of(property.constantValue());
            }
            if (resolver.resolve(property.type()) instanceof TypeRef.Named named
                    && index.type(named.id()) instanceof EnumDecl enumeration) {
                return enumeration.constants().stream()
                        .map(EnumDecl.Constant::value)
                        .toList();
            }
            return List.of();
        }
    }
}
