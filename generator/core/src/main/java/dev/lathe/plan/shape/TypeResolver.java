package dev.lathe.plan.shape;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.Nullability;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees through aliases and through unions that offer no choice: what it returns refers to types that are emitted. */
public final class TypeResolver {

    private final ModelIndex index;
    private final Diagnostics diagnostics;
    private final Map<SchemaId, List<UnionDecl.Variant>> variants = new HashMap<>();
    private final Set<SchemaId> open = new HashSet<>();

    public TypeResolver(ModelIndex index, Diagnostics diagnostics) {
        this.index = index;
        this.diagnostics = diagnostics;
    }

    /** The type behind a use, lists and maps included. */
    public TypeRef resolve(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(resolve(list.item()), list.nullability());
        } else if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(resolve(map.value()), map.nullability());
        } else if (type instanceof TypeRef.Named named) {
            return resolve(named);
        }
        return type;
    }

    /** The variants that differ from each other, each resolved and without null. */
    public List<UnionDecl.Variant> variants(UnionDecl union) {
        List<UnionDecl.Variant> known = variants.get(union.id());
        if (known != null) {
            return known;
        }
        Map<TypeRef, UnionDecl.Variant> distinct = new LinkedHashMap<>();
        for (UnionDecl.Variant variant : union.variants()) {
            TypeRef type = withNullability(resolve(variant.type()), Nullability.NON_NULL);
            distinct.putIfAbsent(
                    type, new UnionDecl.Variant(variant.words(), type, variant.docs(), variant.location()));
        }
        List<UnionDecl.Variant> result = List.copyOf(distinct.values());
        variants.put(union.id(), result);
        return result;
    }

    /** Whether a declaration becomes a type of its own, and not what it stands for. */
    public boolean isEmitted(TypeDecl decl) {
        return !(decl instanceof AliasDecl)
                && !(decl instanceof UnionDecl union && variants(union).size() < 2);
    }

    private TypeRef resolve(TypeRef.Named named) {
        TypeDecl decl = index.type(named.id());
        if (decl == null) {
            return new TypeRef.AnyJson(named.nullability());
        }
        if (!(decl instanceof AliasDecl) && !(decl instanceof UnionDecl)) {
            return named;
        }
        if (!open.add(named.id())) {
            return inCycle(named, decl);
        }
        try {
            return decl instanceof AliasDecl alias ? seenThrough(named, alias.target()) : seen(named, (UnionDecl) decl);
        } finally {
            open.remove(named.id());
        }
    }

    private TypeRef seen(TypeRef.Named named, UnionDecl union) {
        Nullability nullability =
                union.variants().stream().anyMatch(v -> v.type().nullability() == Nullability.NULLABLE)
                        ? Nullability.NULLABLE
                        : named.nullability();
        List<UnionDecl.Variant> choices = variants(union);
        if (choices.isEmpty()) {
            return new TypeRef.AnyJson(nullability);
        }
        return choices.size() == 1
                ? withNullability(choices.get(0).type(), nullability)
                : new TypeRef.Named(union.id(), nullability);
    }

    private TypeRef seenThrough(TypeRef.Named named, TypeRef target) {
        TypeRef resolved = resolve(target);
        return named.nullability() == Nullability.NULLABLE ? withNullability(resolved, Nullability.NULLABLE) : resolved;
    }

    private TypeRef inCycle(TypeRef.Named named, TypeDecl decl) {
        if (decl instanceof UnionDecl) {
            return named;
        }
        diagnostics.warning(
                DiagnosticCode.ALIAS_CYCLE,
                decl.location(),
                "this type stands for itself; any JSON is accepted in its place",
                "let the schema say what it is");
        return new TypeRef.AnyJson(named.nullability());
    }

    static TypeRef withNullability(TypeRef type, Nullability nullability) {
        if (type instanceof TypeRef.Scalar scalar) {
            return new TypeRef.Scalar(scalar.kind(), nullability, scalar.secrecy());
        } else if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(list.item(), nullability);
        } else if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(map.value(), nullability);
        } else if (type instanceof TypeRef.Named named) {
            return new TypeRef.Named(named.id(), nullability);
        }
        return new TypeRef.AnyJson(nullability);
    }
}
