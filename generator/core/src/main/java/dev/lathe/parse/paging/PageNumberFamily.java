package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter is the number of the page. */
final class PageNumberFamily {

    private PageNumberFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        Input page = exchange.input(Kind.NUMBER, Vocabulary.PAGES);
        Long first = page == null ? null : FirstPage.of(page);
        if (page == null || first == null || !exchange.onlyAsks()) {
            return null;
        }
        Figures figures = new Figures(exchange.answer());
        SpecText size = Sizes.of(exchange);
        List<Stop> stops = stops(figures, first);
        boolean echoed = figures.find(Kind.NUMBER, Vocabulary.PAGES) != null;
        boolean told = !stops.isEmpty() || (echoed && size != null);
        if (!told && (size == null || !exchange.answer().isBare())) {
            return null;
        }
        Leaf total = figures.totalPages() != null ? figures.totalPages() : figures.totalCount();
        stops.add(new Stop.EmptyPage());
        Guess.Way way = new Guess.Way(
                Guess.Family.PAGE_NUMBER,
                new Advance.PageNumber(SpecText.of(page.name()), size, first),
                page.place(),
                page.name() + " from " + first,
                page.words(),
                "`" + page.name() + "` is the number of the page, counted from " + first);
        return new Match(way, stops, total == null ? "" : total.pointer());
    }

    private static List<Stop> stops(Figures figures, long first) {
        List<Stop> stops = new ArrayList<>();
        Leaf pages = figures.totalPages();
        boolean counts = pages != null && (first == 1 || !pages.words().equals("last page"));
        if (pages != null && counts) {
            stops.add(new Stop.TotalPages(SpecText.of(pages.pointer())));
        }
        stops.addAll(figures.flagsAndCount());
        return stops;
    }
}
