// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the next page is asked for. */
public sealed interface Advance {

    /** There is one page only. */
    record Single() implements Advance {}

    /** By the number of the page, counted from {@code firstPage}; {@code size} is the parameter for a page's size. */
    record PageNumber(String parameter, @Nullable String size, long firstPage) implements Advance {}

    /** By the number of items to skip. */
    record Offset(String parameter, @Nullable String size) implements Advance {}

    /** By an opaque token at the first of these pointers that leads to text; "" counts as absent. */
    record Cursor(String parameter, List<String> next) implements Advance {
        public Cursor {
            next = List.copyOf(next);
        }
    }

    /** By a URL at the first of these pointers that leads to text. */
    record NextUrl(List<String> next) implements Advance {
        public NextUrl {
            next = List.copyOf(next);
        }
    }

    /** By {@code Link: <\u2026>; rel="next"} (RFC 8288). */
    record LinkHeader() implements Advance {}

    /** By the id of the page's last item; {@code id} is a pointer inside the item. */
    record LastItem(String parameter, String id) implements Advance {}

    /** Whether an empty page is the only thing that can end the walk, whatever the scheme says. */
    default boolean endsWithEmptyPage() {
        return this instanceof PageNumber || this instanceof Offset || this instanceof LastItem;
    }

    /** The parameter that names the page; null when the page is named by a URL, or there is one only. */
    default @Nullable String namedBy() {
        if (this instanceof PageNumber page) {
            return page.parameter();
        }
        if (this instanceof Offset offset) {
            return offset.parameter();
        }
        if (this instanceof Cursor cursor) {
            return cursor.parameter();
        }
        return this instanceof LastItem last ? last.parameter() : null;
    }
}
