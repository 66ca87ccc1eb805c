package dev.lathe.model;

/** A use of a type: in a member, a parameter, a body, an item. Whether {@code null} is allowed belongs to the use. */
public sealed interface TypeRef {

    Nullability nullability();

    /** A value without structure. */
    record Scalar(ScalarKind kind, Nullability nullability, Secrecy secrecy) implements TypeRef {}

    /** A JSON array. */
    record ListOf(TypeRef item, Nullability nullability) implements TypeRef {}

    /** A JSON object with arbitrary names. */
    record MapOf(TypeRef value, Nullability nullability) implements TypeRef {}

    /** A declared type. */
    record Named(SchemaId id, Nullability nullability) implements TypeRef {}

    /** Any JSON value, kept as it came. */
    record AnyJson(Nullability nullability) implements TypeRef {}
}
