package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Origin;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what hints say piece by piece. */
final class HintedWay {

    private HintedWay() {}

    static PageHint cursor(Exchange exchange, Input input, String next, String items) {
        Advance advance = new Advance.Cursor(SpecText.of(input.name()), Sizes.of(exchange), List.of(SpecText.of(next)));
        String reason = "`" + input.name() + "` takes what stands at `" + next + "`";
        return found(
                Guess.Family.CURSOR, advance, new Said(input, input.name() + " " + next, reason), items, List.of());
    }

    static PageHint lastItem(Exchange exchange, Input input, String id, String items) {
        Advance advance = new Advance.LastItem(SpecText.of(input.name()), Sizes.of(exchange), SpecText.of(id));
        String reason = "`" + input.name() + "` takes `" + id + "` of the last item";
        List<Stop> stops = new Figures(exchange.answer()).flags();
        return found(Guess.Family.LAST_ID, advance, new Said(input, input.name() + " " + id, reason), items, stops);
    }

    static PageHint nextUrl(String next, String items) {
        Advance advance = new Advance.NextUrl(List.of(SpecText.of(next)));
        String reason = "the next page's URL stands at `" + next + "`";
        String subject = Spelling.words(Pointer.parse(next).last());
        Guess.Way way = new Guess.Way(Guess.Family.NEXT_URL, advance, Place.QUERY, next, subject, reason);
        return new PageHint.Found(new Guess(way, items, null, List.of(), Origin.HINTED));
    }

    static PageHint single(String items) {
        Guess.Way way =
                new Guess.Way(Guess.Family.SINGLE, new Advance.Single(), Place.QUERY, "", "", "there is one page only");
        return new PageHint.Found(new Guess(way, items, null, List.of(), Origin.HINTED));
    }

    static PageHint offset(Exchange exchange, Input input, String items) {
        Advance advance = new Advance.Offset(SpecText.of(input.name()), Sizes.of(exchange));
        String reason = "`" + input.name() + "` counts the items to skip";
        List<Stop> stops = new ArrayList<>(new Figures(exchange.answer()).flagsAndCount());
        stops.add(new Stop.EmptyPage());
        return found(Guess.Family.OFFSET, advance, new Said(input, input.name(), reason), items, stops);
    }

    /** By number; {@code totalPages} is the pointer that the hint gives, or null. */
    static PageHint pageNumber(Exchange exchange, Input input, @Nullable String totalPages, String items) {
        Long said = FirstPage.of(input);
        long first = said == null ? 1 : said;
        Advance advance = new Advance.PageNumber(SpecText.of(input.name()), Sizes.of(exchange), first);
        String reason = "`" + input.name() + "` is the number of the page, counted from " + first;
        List<Stop> stops = new ArrayList<>();
        if (totalPages != null) {
            stops.add(new Stop.TotalPages(SpecText.of(totalPages)));
        }
        stops.addAll(new Figures(exchange.answer()).flagsAndCount());
        stops.add(new Stop.EmptyPage());
        return found(
                Guess.Family.PAGE_NUMBER,
                advance,
                new Said(input, input.name() + " from " + first, reason),
                items,
                stops);
    }

    /** The parameter, and what it takes: in short, and for people. */
    private record Said(Input input, String key, String reason) {}

    private static PageHint found(Guess.Family family, Advance advance, Said said, String items, List<Stop> stops) {
        Guess.Way way = new Guess.Way(
                family, advance, said.input().place(), said.key(), said.input().words(), said.reason());
        return new PageHint.Found(new Guess(way, items, null, stops, Origin.HINTED));
    }

    /** The items that a hint does not name, where the answer leaves no doubt; null otherwise. */
    static @Nullable String items(Exchange exchange) {
        ListPlace items = ItemsChoice.of(exchange);
        return items == null ? null : items.pointer();
    }
}
