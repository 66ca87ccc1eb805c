package dev.lathe.plan.model;

import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;

/** A use of a type, with every decision taken. */
public sealed interface TypeUse {

    Nullability nullability();

    /** A scalar. */
    record Scalar(ScalarKind kind, Nullability nullability, Secrecy secrecy) implements TypeUse {}

    /** A list. */
    record ListOf(TypeUse item, Nullability nullability) implements TypeUse {}

    /** A map from strings. */
    record MapOf(TypeUse value, Nullability nullability) implements TypeUse {}

    /** A generated type and the codec that reads and writes it. */
    record Declared(QualifiedName name, QualifiedName codec, Kind kind, Nullability nullability, Secrecy secrecy)
            implements TypeUse {}

    /** Any JSON value, kept as it came. */
    record Json(Nullability nullability) implements TypeUse {}

    /** Kinds of generated types. */
    enum Kind {
        RECORD,
        UNION,
        ENUM
    }
}
