// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.PagingException;

/** What follows a page. */
public sealed interface Step {

    /** The page is to be given, and another begins at {@code next}. */
    record More(Position next) implements Step {}

    /** The page is to be given; it is the last one. */
    record Last() implements Step {}

    /** The page is to be given, but what it leads to has been seen before. */
    record Stuck(PagingException failure, Position next) implements Step {}

    /** The page is the one before once more: it is not to be given, the walk is over. */
    record Repeated() implements Step {}
}
