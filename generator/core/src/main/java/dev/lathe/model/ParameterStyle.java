package dev.lathe.model;

/** The style × explode table of OpenAPI, or a value written as a media type ({@code content}). */
public record ParameterStyle(Style style, Explode explode, Reserved reserved) {

    /** OpenAPI's style names, and {@code JSON} for a parameter described by {@code content: application/json}. */
    public enum Style {
        MATRIX,
        LABEL,
        SIMPLE,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT,
        JSON
    }

    /** Whether arrays and objects become several values. */
    public enum Explode {
        EXPLODED,
        JOINED
    }

    /** Whether reserved characters are percent-encoded. */
    public enum Reserved {
        ENCODED,
        ALLOWED
    }
}
