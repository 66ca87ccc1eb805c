// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the items' type
 * @param <I> the type of the figures that come with a page
 */
public final class Page<T, I extends @Nullable Object> {

    private final List<T> items;
    private final @Nullable I info;
    private final @Nullable String nextToken;
    private final Response<?> response;

    private Page(List<T> items, @Nullable I info, @Nullable String nextToken, Response<?> response) {
        this.items = List.copyOf(items);
        this.info = info;
        this.nextToken = nextToken;
        this.response = Objects.requireNonNull(response, "response");
    }

    /**
     * A page made of its parts.
     *
     * @param <T> the items' type
     * @param <I> the type of the figures that come with a page
     * @param items in the server's order; may be empty
     * @param info the figures, or null
     * @param nextToken where the next page begins, or null when this is the last one
     * @param response what the page came with; its value is not read
     * @return a page with a copy of the items
     */
    public static <T, I extends @Nullable Object> Page<T, I> of(
            List<T> items, @Nullable I info, @Nullable String nextToken, Response<?> response) {
        return new Page<>(items, info, nextToken, response);
    }

    /** {@return the items, in the server's order; may be empty in the middle of a list} */
    public List<T> items() {
        return items;
    }

    /** {@return the figures that came with the page, or null} */
    public @Nullable I info() {
        return info;
    }

    /** {@return where the next page begins, for {@code resumeFrom}; null when this is the last one} */
    public @Nullable String nextToken() {
        return nextToken;
    }

    /** {@return status, headers, raw body and envelope of the page; its value is null} */
    public Response<?> response() {
        return response;
    }

    /** Figures only. */
    @Override
    public String toString() {
        return "Page[items=" + items.size() + ", last=" + (nextToken == null) + "]";
    }
}
