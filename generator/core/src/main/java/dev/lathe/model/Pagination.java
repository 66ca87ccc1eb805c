package dev.lathe.model;

import org.jspecify.annotations.Nullable;

/**
 * How one method pages.
 *
 * @param scheme the name of its {@link PaginationScheme}
 * @param items pointer to this method's items; methods of one scheme may have them in different places
 * @param item the type of one item
 * @param info the type of the object at the scheme's {@code info} pointer, or null
 * @param repeat what a page equal to the one before means
 */
public record Pagination(
        SpecText scheme,
        SpecText items,
        TypeRef item,
        @Nullable TypeRef info,
        Repeat repeat) {

    /** What a page that is equal in bytes to the one before means. */
    public enum Repeat {
        /** The server makes no progress: an error. */
        FAIL,
        /** The server is known to ignore the page parameter: a normal end. */
        END
    }
}
