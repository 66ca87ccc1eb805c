package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parameter says how many items to skip. */
final class OffsetFamily {

    private static final Pattern COUNTS_PAGES =
            Pattern.compile("\\bpage (number|index)|number of pages|in pages\\b", Pattern.CASE_INSENSITIVE);

    private OffsetFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        Input offset = exchange.input(Kind.NUMBER, Vocabulary.OFFSETS);
        SpecText size = Sizes.of(exchange);
        if (offset == null || size == null || !exchange.onlyAsks() || !countsItemsFromZero(offset)) {
            return null;
        }
        Figures figures = new Figures(exchange.answer());
        List<Stop> stops = new ArrayList<>(figures.flagsAndCount());
        boolean echoed = figures.find(Kind.NUMBER, List.of(offset.words())) != null;
        if (stops.isEmpty() && !echoed && !exchange.answer().isBare()) {
            return null;
        }
        Leaf total = figures.totalCount();
        stops.add(new Stop.EmptyPage());
        Guess.Way way = new Guess.Way(
                Guess.Family.OFFSET,
                new Advance.Offset(SpecText.of(offset.name()), size),
                offset.place(),
                offset.name(),
                offset.words(),
                "`" + offset.name() + "` counts the items to skip");
        return new Match(way, stops, total == null ? "" : total.pointer());
    }

    private static boolean countsItemsFromZero(Input offset) {
        String otherwise = offset.start().otherwise();
        String minimum = offset.start().minimum();
        boolean fromZero = otherwise == null ? minimum == null || isZero(minimum) : isZero(otherwise);
        boolean said = !offset.words().equals("start") || (otherwise != null && fromZero);
        return fromZero && said && !COUNTS_PAGES.matcher(offset.description()).find();
    }

    private static boolean isZero(String number) {
        return number.matches("-?[0-9]{1,9}(\\.0+)?") && Double.parseDouble(number) <= 0;
    }
}
