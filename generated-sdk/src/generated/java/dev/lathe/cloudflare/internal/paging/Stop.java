// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

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
}
