package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Origin;
import dev.lathe.model.PaginationScheme.Stop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises how an operation pages. Parameters and answer must both speak for it: a wrong guess would lose items in
 * silence, none only leaves the walking to the caller.
 */
public final class PageRecogniser {

    private PageRecogniser() {}

    /** One family of ways to page. */
    @FunctionalInterface
    interface Recogniser {

        /** What speaks for the family; null when the exchange is not of it. */
        @Nullable
        Match match(Exchange exchange, ListPlace items);
    }

    /** A way to page, what ends it, and where in the answer it was found. */
    record Match(Guess.Way way, List<Stop> stops, String evidence) {}

    /** What leads most exactly to the next page comes first. */
    private static final List<Recogniser> FAMILIES = List.of(
            CursorFamily::match,
            NextUrlFamily::match,
            LinkFamily::match,
            LastIdFamily::match,
            OffsetFamily::match,
            PageNumberFamily::match);

    /** How the operation pages; null when that is not clear, or it does not. */
    public static @Nullable Guess guess(Exchange exchange) {
        ListPlace items = ItemsChoice.of(exchange);
        if (items == null || !(exchange.isGet() || exchange.verb().equals("post"))) {
            return null;
        }
        for (Recogniser family : FAMILIES) {
            Match match = family.match(exchange, items);
            if (match != null) {
                Guess.Info info = info(exchange.answer(), match.evidence());
                return new Guess(match.way(), items.pointer(), info, match.stops(), Origin.RECOGNISED);
            }
        }
        return null;
    }

    /** The outermost component on the way to what was found. */
    private static Guess.@Nullable Info info(AnswerShape answer, String evidence) {
        int end = evidence.indexOf('/', 1);
        Map<String, String> containers = answer.containers();
        String pointer = end < 0 ? "" : evidence.substring(0, end);
        String component = containers.get(pointer);
        return component == null ? null : new Guess.Info(pointer, component);
    }
}
