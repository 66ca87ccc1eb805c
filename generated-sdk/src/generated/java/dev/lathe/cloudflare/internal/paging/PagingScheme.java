// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a family of lists pages. Pointers (RFC 6901) lead from the root of an answer's body.
 *
 * @param items pointer to the array of items; empty when the body itself is the array
 * @param info pointer to the object with figures about the page, or null
 * @param advance how the next page is asked for
 * @param place where the parameter that names the page travels
 * @param stops what ends the walk besides a missing next page, in order
 */
public record PagingScheme(String items, @Nullable String info, Advance advance, Place place, List<Stop> stops) {

    public PagingScheme {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(advance, "advance");
        stops = List.copyOf(stops);
    }

    /** Where the parameter that names the page travels. */
    public enum Place {
        QUERY,
        BODY
    }

    /** A scheme whose parameter travels in the query. */
    public static PagingScheme of(String items, @Nullable String info, Advance advance, Stop... stops) {
        return new PagingScheme(items, info, advance, Place.QUERY, List.of(stops));
    }

    /** The same, with the parameter as a member of the JSON body. */
    public PagingScheme inBody() {
        return new PagingScheme(items, info, advance, Place.BODY, stops);
    }

    /** The same, for a list whose items stand elsewhere. */
    public PagingScheme itemsAt(String pointer) {
        return new PagingScheme(pointer, info, advance, place, stops);
    }

    /** The number that a request names, or else that of the first page; 0 for schemes that do not count. */
    public long asked(@Nullable String sent) {
        long first = advance instanceof Advance.PageNumber page ? page.firstPage() : 0;
        if (sent == null || !(advance instanceof Advance.PageNumber || advance instanceof Advance.Offset)) {
            return first;
        }
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException notCounted) {
            return first;
        }
    }
}
