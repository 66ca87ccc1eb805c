package dev.lathe.plan.share;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Property;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which inline types are the same to a user: called the same, with the same members in the same order, described the
 * same. What the types themselves are described by does not count, since the members that have them say it too.
 */
final class EqualTypes {

    private static final SchemaId ANYWHERE = new SchemaId("");
    private static final Location NOWHERE = new Location("", "", 0, 0);

    private final Map<SchemaId, TypeDecl> types;
    private final Map<TypeDecl, SchemaId> forms = new HashMap<>();
    private final Map<SchemaId, SchemaId> known = new HashMap<>();
    private final Set<SchemaId> open = new HashSet<>();

    EqualTypes(Map<SchemaId, TypeDecl> types) {
        this.types = types;
    }

    /** The same for all types that are equal: the id of one of them. */
    SchemaId kind(TypeDecl decl) {
        if (!InlineTypes.isInline(decl) || open.contains(decl.id())) {
            return decl.id();
        }
        SchemaId before = known.get(decl.id());
        if (before != null) {
            return before;
        }
        open.add(decl.id());
        SchemaId kind = forms.computeIfAbsent(form(decl), form -> decl.id());
        open.remove(decl.id());
        known.put(decl.id(), kind);
        return kind;
    }

    /** The type without its place, and with others in place of those that are equal to them. */
    private TypeDecl form(TypeDecl decl) {
        Naming naming = new Naming(
                Naming.Origin.MEMBER, decl.naming().words(), decl.naming().override(), null, null);
        Docs docs = undescribed(decl.docs());
        if (decl instanceof ObjectDecl object) {
            List<Property> properties =
                    object.properties().stream().map(this::form).toList();
            TypeRef additional = object.additional() == null ? null : form(object.additional());
            return new ObjectDecl(ANYWHERE, naming, properties, additional, List.of(), docs, NOWHERE);
        } else if (decl instanceof UnionDecl union) {
            List<UnionDecl.Variant> variants = union.variants().stream()
                    .map(v -> new UnionDecl.Variant(v.words(), form(v.type()), v.docs(), NOWHERE))
                    .toList();
            return new UnionDecl(ANYWHERE, naming, variants, union.discriminator(), List.of(), docs, NOWHERE);
        } else if (decl instanceof EnumDecl enumeration) {
            return new EnumDecl(ANYWHERE, naming, enumeration.base(), enumeration.constants(), docs, NOWHERE);
        }
        return decl;
    }

    private Property form(Property property) {
        return new Property(
                property.name(),
                form(property.type()),
                property.presence(),
                property.access(),
                property.constraints(),
                property.defaultValue(),
                property.constantValue(),
                List.of(),
                property.docs(),
                NOWHERE);
    }

    private TypeRef form(TypeRef type) {
        return TypeRefs.renamed(type, id -> types.get(id) == null ? id : kind(types.get(id)));
    }

    static Docs undescribed(Docs docs) {
        return new Docs(SpecText.EMPTY, SpecText.EMPTY, null, docs.deprecation(), List.of());
    }
}
