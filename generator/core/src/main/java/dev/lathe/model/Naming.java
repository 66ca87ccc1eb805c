package dev.lathe.model;

import org.jspecify.annotations.Nullable;

/**
 * What a name can be made of.
 *
 * @param origin in what kind of place the type stands
 * @param words the schema's own key, or for an inline type the property, parameter or role it stands in
 * @param override a name from the configuration or a vendor extension; wins over everything
 * @param owner the type that declares an inline type; null when the owner is an operation or a component section
 * @param operation the operation that declares an inline type; null otherwise
 */
public record Naming(
        Origin origin,
        SpecText words,
        @Nullable SpecText override,
        @Nullable SchemaId owner,
        @Nullable OperationId operation) {

    /** Kinds of places a schema stands in. */
    public enum Origin {
        /** {@code components/schemas}, or a file of its own. */
        COMPONENT,
        /** A property, item, map value or variant inside another schema. */
        MEMBER,
        /** The same in several schemas; {@code owner} is one of them. Comes from the plan, not from the document. */
        SHARED,
        /** A parameter of an operation. */
        PARAMETER,
        /** A request body. */
        REQUEST,
        /** A successful answer (what the envelope wraps). */
        RESPONSE,
        /** The body of a failure. */
        ERROR
    }
}
