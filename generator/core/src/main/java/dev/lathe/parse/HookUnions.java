package dev.lathe.parse;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Hook;
import dev.lathe.model.JsonText;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.tree.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the payloads of a group in one union where the document itself says how to tell them apart: every payload is an
 * object with one required member of the same name, whose values are listed, and no value is listed twice.
 */
final class HookUnions {

    /** As many variants as a union may have. */
    private static final int MAX_VARIANTS = 250;

    private final TypeRegistry types;

    HookUnions(TypeRegistry types) {
        this.types = types;
    }

    /** Where a union would stand, and what it would be called. */
    record Home(Element place, String words) {}

    /** The union of all payloads, declared; null when nothing tells them apart. */
    @Nullable
    TypeRef union(Home home, List<Hook> hooks) {
        Map<SchemaId, TypeDecl> declared = new HashMap<>();
        types.all().forEach(type -> declared.put(type.id(), type));
        Set<ObjectDecl> payloads = new LinkedHashSet<>();
        for (Hook hook : hooks) {
            if (hook.payload() == null) {
                continue;
            }
            ObjectDecl payload = object(hook.payload(), declared);
            if (payload == null) {
                return null;
            }
            payloads.add(payload);
        }
        if (payloads.size() < 2 || payloads.size() > MAX_VARIANTS) {
            return null;
        }
        List<ObjectDecl> variants = List.copyOf(payloads);
        boolean isTold = variants.get(0).properties().stream()
                .anyMatch(candidate -> isTag(candidate.name(), variants, declared));
        return isTold ? declare(home, variants) : null;
    }

    private static @Nullable ObjectDecl object(@Nullable Content payload, Map<SchemaId, TypeDecl> declared) {
        return target(payload == null ? null : payload.type(), declared) instanceof ObjectDecl object ? object : null;
    }

    /** What a type stands for, aliases followed. */
    private static @Nullable TypeDecl target(@Nullable TypeRef type, Map<SchemaId, TypeDecl> declared) {
        Set<SchemaId> seen = new HashSet<>();
        TypeDecl decl = null;
        TypeRef next = type;
        while (next instanceof TypeRef.Named named && seen.add(named.id())) {
            decl = declared.get(named.id());
            next = decl instanceof AliasDecl alias ? alias.target() : null;
        }
        return decl;
    }

    /** Whether every variant lists values of the member, and none lists another's. */
    private static boolean isTag(SpecText member, List<ObjectDecl> variants, Map<SchemaId, TypeDecl> declared) {
        Set<JsonText> known = new HashSet<>();
        for (ObjectDecl variant : variants) {
            List<JsonText> values = variant.properties().stream()
                    .filter(property -> property.name().equals(member) && property.presence() == Presence.REQUIRED)
                    .findFirst()
                    .map(property -> values(property, declared))
                    .orElse(List.of());
            if (values.isEmpty() || !values.stream().allMatch(known::add)) {
                return false;
            }
        }
        return true;
    }

    /** The values that a member may have; empty when they are not listed. */
    private static List<JsonText> values(Property property, Map<SchemaId, TypeDecl> declared) {
        if (property.constantValue() != null) {
            return List.of(property.constantValue());
        }
        return target(property.type(), declared) instanceof EnumDecl enumeration
                ? enumeration.constants().stream().map(EnumDecl.Constant::value).toList()
                : List.of();
    }

    private TypeRef declare(Home home, List<ObjectDecl> variants) {
        SchemaId id = new SchemaId(home.place().id());
        types.declare(new UnionDecl(
                id,
                new Naming(Naming.Origin.COMPONENT, SpecText.of(home.words()), null, null, null),
                variants.stream()
                        .map(variant -> new UnionDecl.Variant(
                                variant.naming().words(),
                                new TypeRef.Named(variant.id(), Nullability.NON_NULL),
                                variant.docs(),
                                variant.location()))
                        .toList(),
                null,
                List.of(),
                Docs.NONE,
                home.place().location()));
        return new TypeRef.Named(id, Nullability.NON_NULL);
    }
}
