package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.parse.paging.AnswerShape.Link;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer comes with a {@code Link} header (RFC 8288). */
final class LinkFamily {

    private LinkFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        boolean linked = exchange.answer().link() == Link.DOCUMENTED;
        if (!linked || !exchange.isGet() || !Vocabulary.choosesPages(exchange)) {
            return null;
        }
        String reason = "answers come with `Link: <...>; rel=\"next\"`";
        return new Match(
                new Guess.Way(Guess.Family.LINK, new Advance.LinkHeader(), Place.QUERY, "rel=next", "", reason),
                List.of(),
                "");
    }
}
