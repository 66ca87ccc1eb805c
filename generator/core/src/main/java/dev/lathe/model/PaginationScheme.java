package dev.lathe.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a family of lists pages. Pointers (RFC 6901) lead from the root of an answer's body.
 *
 * @param name the scheme's identity; what is locked of it is found by this
 * @param title what the emitted paginator is called ({@code V4PagePaginationArray}, {@code CursorPage})
 * @param items pointer to the array of items, unless a method says otherwise; empty when the body itself is the array
 * @param info pointer to the object with figures about the page, or null
 * @param advance how the next page is asked for
 * @param place where the parameter that names the page travels
 * @param stop what ends the walk besides a missing next page
 * @param origin who says that lists page this way
 * @param docs what is said about lists that page this way
 */
public record PaginationScheme(
        SpecText name,
        SpecText title,
        SpecText items,
        @Nullable SpecText info,
        Advance advance,
        Place place,
        List<Stop> stop,
        Origin origin,
        Docs docs) {

    public PaginationScheme {
        stop = List.copyOf(stop);
    }

    /** Where the parameter that names the page travels. */
    public enum Place {
        QUERY,
        /** A member of the JSON body. */
        BODY
    }

    /** Who says that lists page this way. */
    public enum Origin {
        /** {@code lathe.yaml}. */
        CONFIGURED,
        /** An extension in the document ({@code x-ms-pageable} …). */
        HINTED,
        /** Nobody: parameters and answers look like it. */
        RECOGNISED
    }

    /** How the next page is asked for. Parameter names are those of the document, in query or body. */
    public sealed interface Advance {

        /** There is one page only. */
        record Single() implements Advance {}

        /** The number of the page, counted from {@code firstPage}. */
        record PageNumber(SpecText parameter, @Nullable SpecText sizeParameter, long firstPage) implements Advance {}

        /** The number of items to skip. */
        record Offset(SpecText parameter, @Nullable SpecText sizeParameter) implements Advance {}

        /** An opaque token; {@code next} lists the pointers to try in order, an empty string counts as absent. */
        record Cursor(SpecText parameter, @Nullable SpecText sizeParameter, List<SpecText> next) implements Advance {
            public Cursor {
                next = List.copyOf(next);
            }
        }

        /** A URL in the body. */
        record NextUrl(List<SpecText> next) implements Advance {
            public NextUrl {
                next = List.copyOf(next);
            }
        }

        /** {@code Link: <…>; rel="next"} (RFC 8288). */
        record LinkHeader() implements Advance {}

        /** The id of the last item of the page; {@code id} is a pointer inside the item. */
        record LastItem(SpecText parameter, @Nullable SpecText sizeParameter, SpecText id) implements Advance {}
    }

    /** What ends a walk. */
    public sealed interface Stop {

        /** A page without items. */
        record EmptyPage() implements Stop {}

        /** The number of pages, at a pointer. */
        record TotalPages(SpecText pointer) implements Stop {}

        /** The number of items, at a pointer. */
        record TotalCount(SpecText pointer) implements Stop {}

        /** A boolean that says whether there is more, at a pointer. */
        record HasMore(SpecText pointer) implements Stop {}

        /** A boolean that says whether this is the last page, at a pointer. */
        record IsLast(SpecText pointer) implements Stop {}
    }
}
