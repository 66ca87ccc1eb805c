package dev.lathe.plan.share;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SdkModel;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.naming.NameBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes one type of inline types that are equal: the first becomes the shared one, with everything that is declared in
 * it, and each becomes another name for it.
 */
public final class SharedTypes {

    private final InlineTypes types;
    private final EqualTypes equal;
    private final Groups groups;
    private final Map<SchemaId, SchemaId> places = new HashMap<>();
    private final Map<Inner, SchemaId> inside = new HashMap<>();
    private final Set<SchemaId> taken = new HashSet<>();

    private SharedTypes(SdkModel model, NameBook names) {
        this.types = new InlineTypes(model);
        this.equal = new EqualTypes(types.all());
        this.groups = new Groups(types, equal, names);
    }

    /** The same API with fewer types. */
    public static SdkModel in(SdkModel model, NameBook names) {
        return model.with(new SharedTypes(model, names).moved());
    }

    private List<TypeDecl> moved() {
        Map<SchemaId, Docs> docs = new HashMap<>();
        types.all().values().forEach(decl -> docs.merge(place(decl), decl.docs(), SharedTypes::common));
        List<TypeDecl> moved = new ArrayList<>();
        Set<SchemaId> settled = new HashSet<>();
        for (TypeDecl decl : types.all().values()) {
            SchemaId place = place(decl);
            if (settled.add(place)) {
                moved.add(moved(decl, place, Objects.requireNonNull(docs.get(place))));
            }
            if (!place.equals(decl.id())) {
                TypeRef there = new TypeRef.Named(place, Nullability.NON_NULL);
                moved.add(
                        new AliasDecl(decl.id(), decl.naming(), there, Constraints.NONE, decl.docs(), decl.location()));
            }
        }
        return moved;
    }

    /** What is said of all, or nothing: each member that has the type says what it is there. */
    private static Docs common(Docs one, Docs other) {
        return one.equals(other) ? one : EqualTypes.undescribed(one);
    }

    /** Where a type is declared from now on. */
    private SchemaId place(TypeDecl decl) {
        SchemaId known = places.get(decl.id());
        if (known != null) {
            return known;
        }
        places.put(decl.id(), decl.id());
        SchemaId place = groups.shared(decl);
        if (place == null) {
            TypeDecl owner = types.owner(decl);
            SchemaId above = owner == null ? decl.id() : place(owner);
            place = owner == null || above.equals(owner.id())
                    ? decl.id()
                    : inside.computeIfAbsent(
                            new Inner(above, equal.kind(decl)), i -> free(above, decl.id(), owner.id()));
        }
        places.put(decl.id(), place);
        return place;
    }

    private SchemaId place(SchemaId id) {
        TypeDecl decl = types.all().get(id);
        return decl == null ? id : place(decl);
    }

    /** The place below the moved owner that is like the one below the owner. */
    private SchemaId free(SchemaId above, SchemaId id, SchemaId owner) {
        String rest = id.value().startsWith(owner.value())
                ? id.value().substring(owner.value().length())
                : id.value();
        SchemaId place = new SchemaId(above.value() + rest);
        for (int n = 2; !taken.add(place); n++) {
            place = new SchemaId(above.value() + rest + "#" + n);
        }
        return place;
    }

    private TypeDecl moved(TypeDecl decl, SchemaId place, Docs docs) {
        Naming naming = naming(decl, place);
        if (decl instanceof ObjectDecl object) {
            return new ObjectDecl(
                    place,
                    naming,
                    object.properties().stream()
                            .map(property -> property.with(moved(property.type())))
                            .toList(),
                    object.additional() == null ? null : moved(object.additional()),
                    object.examples(),
                    docs,
                    object.location());
        } else if (decl instanceof UnionDecl union) {
            List<UnionDecl.Variant> variants = union.variants().stream()
                    .map(v -> new UnionDecl.Variant(v.words(), moved(v.type()), v.docs(), v.location()))
                    .toList();
            return new UnionDecl(
                    place, naming, variants, union.discriminator(), union.examples(), docs, union.location());
        } else if (decl instanceof EnumDecl enumeration) {
            return new EnumDecl(
                    place, naming, enumeration.base(), enumeration.constants(), docs, enumeration.location());
        }
        AliasDecl alias = (AliasDecl) decl;
        return new AliasDecl(place, naming, moved(alias.target()), alias.constraints(), docs, alias.location());
    }

    private Naming naming(TypeDecl decl, SchemaId place) {
        Naming naming = decl.naming();
        TypeDecl owner = types.owner(decl);
        return place.equals(decl.id()) || owner == null
                ? naming
                : new Naming(
                        groups.shared(decl) == null ? naming.origin() : Naming.Origin.SHARED,
                        naming.words(),
                        naming.override(),
                        place(owner),
                        naming.operation());
    }

    private TypeRef moved(TypeRef type) {
        return TypeRefs.renamed(type, this::place);
    }

    /** A kind of type inside a type that has moved. */
    private record Inner(SchemaId above, SchemaId kind) {}
}
