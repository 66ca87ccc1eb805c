package dev.lathe.model;

import org.jspecify.annotations.Nullable;

/**
 * How one field of a form is written (OpenAPI's {@code encoding}).
 *
 * @param field the property
 * @param style how lists and objects are spread, or null when the document does not say
 * @param contentType the media type of its value, or null when the document does not say
 */
public record FieldEncoding(
        SpecText field,
        @Nullable ParameterStyle style,
        @Nullable SpecText contentType) {}
