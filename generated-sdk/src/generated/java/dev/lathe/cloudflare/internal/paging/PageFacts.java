// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about its place in the list.
 *
 * @param items how many items it has
 * @param asked the page number or offset that was asked for; 0 for schemes that do not count
 * @param next the cursor, URL or last id by which the next page is named, or null
 * @param totals the totals that came with the page
 * @param fingerprint equal for two pages only if their bodies are equal in bytes
 */
public record PageFacts(int items, long asked, @Nullable String next, Totals totals, String fingerprint) {

    /**
     * Totals of a list; null what the page does not say.
     *
     * @param pages the number of pages
     * @param items the number of items
     * @param hasMore whether there is more
     */
    public record Totals(
            @Nullable Long pages,
            @Nullable Long items,
            @Nullable Boolean hasMore) {

        /** A page that says nothing. */
        public static final Totals NONE = new Totals(null, null, null);
    }
}
