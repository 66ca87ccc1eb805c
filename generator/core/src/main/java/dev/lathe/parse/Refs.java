package dev.lathe.parse;

import dev.lathe.model.Nullability;
import dev.lathe.model.TypeRef;

/** Variations of type uses. */
final class Refs {

    private Refs() {}

    /** The same type, null allowed. */
    static TypeRef nullable(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return new TypeRef.Scalar(scalar.kind(), Nullability.NULLABLE, scalar.secrecy());
        }
        if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(list.item(), Nullability.NULLABLE);
        }
        if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(map.value(), Nullability.NULLABLE);
        }
        return type instanceof TypeRef.Named named
                ? new TypeRef.Named(named.id(), Nullability.NULLABLE)
                : new TypeRef.AnyJson(Nullability.NULLABLE);
    }
}
