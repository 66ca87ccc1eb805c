package dev.lathe.plan.share;

import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeRef;
import java.util.function.UnaryOperator;

/** Uses of types that have been renamed. */
final class TypeRefs {

    private TypeRefs() {}

    static TypeRef renamed(TypeRef type, UnaryOperator<SchemaId> names) {
        if (type instanceof TypeRef.Named named) {
            return new TypeRef.Named(names.apply(named.id()), named.nullability());
        } else if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(renamed(list.item(), names), list.nullability());
        } else if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(renamed(map.value(), names), map.nullability());
        }
        return type;
    }
}
