package dev.lathe.plan.shape;

import dev.lathe.model.Access;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.LanguageProfile;

/** Turns uses of the model's types into uses of generated types. */
public final class TypeUses {

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final ShapeGraph graph;
    private final TypeNames names;
    private final LanguageProfile profile;

    public TypeUses(
            ModelIndex index, TypeResolver resolver, ShapeGraph graph, TypeNames names, LanguageProfile profile) {
        this.index = index;
        this.resolver = resolver;
        this.graph = graph;
        this.names = names;
        this.profile = profile;
    }

    /** The type as it travels in a direction. */
    public TypeUse use(TypeRef type, Direction direction) {
        return resolved(resolver.resolve(type), direction);
    }

    /** The same type where the value may be missing. */
    public static TypeUse nullable(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return new TypeUse.Scalar(scalar.kind(), Nullability.NULLABLE, scalar.secrecy());
        } else if (use instanceof TypeUse.ListOf list) {
            return new TypeUse.ListOf(list.item(), Nullability.NULLABLE);
        } else if (use instanceof TypeUse.MapOf map) {
            return new TypeUse.MapOf(map.value(), Nullability.NULLABLE);
        } else if (use instanceof TypeUse.Declared declared) {
            return new TypeUse.Declared(
                    declared.name(), declared.codec(), declared.kind(), Nullability.NULLABLE, declared.secrecy());
        }
        return new TypeUse.Json(Nullability.NULLABLE);
    }

    /** The type of a field of a multipart form, where a file is a file. */
    public TypeUse part(TypeRef type, Direction direction, Access access) {
        TypeRef resolved = resolver.resolve(type);
        if (resolved instanceof TypeRef.ListOf list && resolver.resolve(list.item()) instanceof TypeRef.Scalar item) {
            return new TypeUse.ListOf(part(item, direction, access), list.nullability());
        }
        return resolved instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.BINARY
                ? new TypeUse.Scalar(ScalarKind.BINARY, scalar.nullability(), scalar.secrecy())
                : member(type, direction, access);
    }

    /** The type of a member; what is only ever written counts as secret. */
    public TypeUse member(TypeRef type, Direction direction, Access access) {
        TypeUse use = use(type, direction);
        return access == Access.WRITE_ONLY ? secret(use) : use;
    }

    private TypeUse resolved(TypeRef type, Direction direction) {
        if (type instanceof TypeRef.Scalar scalar) {
            return new TypeUse.Scalar(profile.supported(scalar.kind()), scalar.nullability(), scalar.secrecy());
        } else if (type instanceof TypeRef.ListOf list) {
            return new TypeUse.ListOf(resolved(list.item(), direction), list.nullability());
        } else if (type instanceof TypeRef.MapOf map) {
            return new TypeUse.MapOf(resolved(map.value(), direction), map.nullability());
        } else if (type instanceof TypeRef.Named named) {
            return declared(named, direction);
        }
        return new TypeUse.Json(type.nullability());
    }

    private TypeUse declared(TypeRef.Named named, Direction direction) {
        TypeKey.Shape shape = graph.shape(named.id(), direction);
        TypeDecl decl = index.type(named.id());
        if (decl == null || !names.isNamed(shape)) {
            return new TypeUse.Json(named.nullability());
        }
        return new TypeUse.Declared(
                names.name(shape), names.codec(shape), kind(decl), named.nullability(), Secrecy.PUBLIC);
    }

    private static TypeUse.Kind kind(TypeDecl decl) {
        if (decl instanceof ObjectDecl) {
            return TypeUse.Kind.RECORD;
        }
        return decl instanceof EnumDecl ? TypeUse.Kind.ENUM : TypeUse.Kind.UNION;
    }

    private static TypeUse secret(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return new TypeUse.Scalar(scalar.kind(), scalar.nullability(), Secrecy.SECRET);
        } else if (use instanceof TypeUse.ListOf list) {
            return new TypeUse.ListOf(secret(list.item()), list.nullability());
        } else if (use instanceof TypeUse.MapOf map) {
            return new TypeUse.MapOf(secret(map.value()), map.nullability());
        } else if (use instanceof TypeUse.Declared declared) {
            return new TypeUse.Declared(
                    declared.name(), declared.codec(), declared.kind(), declared.nullability(), Secrecy.SECRET);
        }
        return use;
    }
}
