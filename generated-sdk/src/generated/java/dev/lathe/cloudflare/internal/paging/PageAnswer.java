// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as decoded, before it is known what follows.
 *
 * @param items the items
 * @param info the figures, or null
 * @param facts what decides about the next page
 * @param response everything around the page
 */
public record PageAnswer<T, I>(List<T> items, @Nullable I info, PageFacts facts, Response<?> response) {

    /** The page for the caller. */
    public Page<T, I> page(@Nullable Position next) {
        return Page.of(items, info, next == null ? null : next.token(), response);
    }
}
