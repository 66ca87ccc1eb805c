// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import org.jspecify.annotations.Nullable;

/**
 * How one field of a form is written, where it is not the usual way (OpenAPI's {@code encoding}).
 *
 * @param name the field
 * @param style how lists and objects are spread over pairs, or null for the usual way
 * @param contentType the media type of its value, or null for the usual one
 */
public record FieldStyle(
        String name, @Nullable Style style, @Nullable String contentType) {

    /** A field with a style of its own. */
    public static FieldStyle of(String name, Style style) {
        return new FieldStyle(name, style, null);
    }

    /** A field with a media type of its own. */
    public static FieldStyle of(String name, String contentType) {
        return new FieldStyle(name, null, contentType);
    }

    boolean isJson() {
        return contentType != null && MediaType.isJson(contentType);
    }
}
