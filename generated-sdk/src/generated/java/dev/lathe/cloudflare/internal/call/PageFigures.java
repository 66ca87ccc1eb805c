// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.call.BodyReader.Found;
import dev.lathe.cloudflare.internal.paging.Advance;
import dev.lathe.cloudflare.internal.paging.PageFacts.Totals;
import dev.lathe.cloudflare.internal.paging.PagingScheme;
import dev.lathe.cloudflare.internal.paging.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a scheme looks at in a page: totals, and what names the next page. */
final class PageFigures {

    private final PagingScheme scheme;

    PageFigures(PagingScheme scheme) {
        this.scheme = scheme;
    }

    /** All pointers that the scheme follows, besides that to the items. */
    List<String> pointers() {
        List<String> pointers = new ArrayList<>(nextPointers());
        if (scheme.info() != null) {
            pointers.add(scheme.info());
        }
        for (Stop stop : scheme.stops()) {
            String pointer = stop.lookedAt();
            if (pointer != null) {
                pointers.add(pointer);
            }
        }
        return pointers;
    }

    /** What names the next page: cursor, URL or last id; null if there is none. */
    @Nullable
    String next(Found<?> found, Headers headers, @Nullable RawJson lastItem) {
        if (scheme.advance() instanceof Advance.LinkHeader) {
            return LinkHeader.next(headers.all("Link"));
        }
        if (scheme.advance() instanceof Advance.LastItem last) {
            return lastItem == null ? null : text(lastItem.at(last.id()));
        }
        for (String pointer : nextPointers()) {
            String text = text(found.at(pointer));
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** Of several figures of one kind the first one that the page has. */
    Totals totals(Found<?> found) {
        Long pages = null;
        Long items = null;
        Boolean hasMore = null;
        for (Stop stop : scheme.stops()) {
            String pointer = stop.lookedAt();
            RawJson raw = pointer == null ? null : found.at(pointer);
            if (stop instanceof Stop.TotalPages && pages == null) {
                pages = whole(raw);
            } else if (stop instanceof Stop.TotalCount && items == null) {
                items = whole(raw);
            } else if (hasMore == null && raw != null && raw.kind() == RawJson.Kind.BOOLEAN) {
                hasMore = raw.asBoolean() != stop instanceof Stop.IsLast;
            }
        }
        return new Totals(pages, items, hasMore);
    }

    private static @Nullable Long whole(@Nullable RawJson raw) {
        return raw == null ? null : Numbers.whole(raw);
    }

    private List<String> nextPointers() {
        if (scheme.advance() instanceof Advance.Cursor cursor) {
            return cursor.next();
        }
        return scheme.advance() instanceof Advance.NextUrl url ? url.next() : List.of();
    }

    private static @Nullable String text(@Nullable RawJson raw) {
        if (raw == null) {
            return null;
        }
        return switch (raw.kind()) {
            case STRING -> raw.asString();
            case NUMBER -> raw.toString();
            default -> null;
        };
    }
}
