// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import org.jspecify.annotations.Nullable;

/** What ends a walk besides a missing next page. */
public sealed interface Stop {

    /** A page without items. */
    record EmptyPage() implements Stop {}

    /** The number of pages, at a pointer. */
    record TotalPages(String pointer) implements Stop {}

    /** The number of items, at a pointer. */
    record TotalCount(String pointer) implements Stop {}

    /** A boolean that says whether there is more, at a pointer. */
    record HasMore(String pointer) implements Stop {}

    /** A boolean that says whether this is the last page, at a pointer. */
    record IsLast(String pointer) implements Stop {}

    /** The pointer that it looks at; null for the one that looks at no figure. */
    default @Nullable String lookedAt() {
        if (this instanceof TotalPages total) {
            return total.pointer();
        }
        if (this instanceof TotalCount total) {
            return total.pointer();
        }
        if (this instanceof HasMore more) {
            return more.pointer();
        }
        return this instanceof IsLast last ? last.pointer() : null;
    }
}
