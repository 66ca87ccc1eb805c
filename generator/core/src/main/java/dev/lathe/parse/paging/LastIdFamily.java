package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A flag says that there is more, and the id of the last item where. */
final class LastIdFamily {

    private static final Pattern ID = Pattern.compile("\\b(ids?|identifiers?)\\b", Pattern.CASE_INSENSITIVE);

    private LastIdFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        Figures figures = new Figures(exchange.answer());
        Input after = exchange.input(Kind.TEXT, Vocabulary.LAST_IDS);
        boolean identified = items.identity() == ListPlace.Identity.BY_ID;
        if (after == null || !identified || !exchange.isGet() || figures.hasMore() == null || !isId(after)) {
            return null;
        }
        Advance advance = new Advance.LastItem(SpecText.of(after.name()), Sizes.of(exchange), SpecText.of("/id"));
        String reason = "`" + after.name() + "` takes the `id` of the last item";
        Guess.Way way = new Guess.Way(
                Guess.Family.LAST_ID, advance, after.place(), after.name() + " /id", after.words(), reason);
        return new Match(way, figures.flags(), figures.hasMore().pointer());
    }

    private static boolean isId(Input after) {
        return !after.words().equals("after") || ID.matcher(after.description()).find();
    }
}
