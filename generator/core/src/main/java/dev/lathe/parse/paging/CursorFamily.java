package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A token of the answer is the next request's parameter. */
final class CursorFamily {

    /** Parameters that are a cursor only if the answer says so by {@code next_…} or below {@code next}. */
    private static final List<String> BORROWED = List.of("offset", "page", "skip");

    private CursorFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        Figures figures = new Figures(exchange.answer());
        for (Input input : exchange.inputs()) {
            Leaf next = isCandidate(input, exchange) ? next(input, exchange, figures) : null;
            if (next != null) {
                Advance advance = new Advance.Cursor(
                        SpecText.of(input.name()), Sizes.of(exchange), List.of(SpecText.of(next.pointer())));
                String reason = "`" + input.name() + "` takes what stands at `" + next.pointer() + "`";
                Guess.Way way = new Guess.Way(
                        Guess.Family.CURSOR,
                        advance,
                        input.place(),
                        input.name() + " " + next.pointer(),
                        input.words(),
                        reason);
                return new Match(way, figures.flags(), next.pointer());
            }
        }
        return null;
    }

    private static boolean isCandidate(Input input, Exchange exchange) {
        boolean known = Vocabulary.CURSORS.contains(input.words()) || BORROWED.contains(input.words());
        boolean kind = input.kind() == Kind.TEXT || (input.kind() == Kind.NUMBER && BORROWED.contains(input.words()));
        boolean travels = input.place() == Place.QUERY || (exchange.verb().equals("post") && input.kind() == Kind.TEXT);
        return known && kind && travels && !isSwitchedOn(input, exchange);
    }

    /** Whether a flag such as {@code usemarker} must be set for the parameter to mean anything. */
    private static boolean isSwitchedOn(Input input, Exchange exchange) {
        String flag = "use" + input.words().replace(" ", "");
        return exchange.inputs().stream()
                .anyMatch(other -> other.kind() == Kind.FLAG
                        && other.words().replace(" ", "").equals(flag));
    }

    private static @Nullable Leaf next(Input input, Exchange exchange, Figures figures) {
        for (Leaf leaf : exchange.answer().leaves()) {
            if (leaf.kind() == input.kind() && !leaf.looksBack() && isTheNext(input, leaf, figures)) {
                return leaf;
            }
        }
        boolean opaque = input.kind() == Kind.TEXT && Vocabulary.CURSORS.contains(input.words());
        return opaque ? figures.find(Kind.TEXT, Vocabulary.NEXT_CURSORS) : null;
    }

    private static boolean isTheNext(Input input, Leaf leaf, Figures figures) {
        String wanted = input.words();
        if (isUrl(leaf)) {
            return false;
        }
        if (leaf.words().equals("next " + wanted) || (leaf.words().equals(wanted) && leaf.isBelow("next"))) {
            return leaf.kind() == Kind.TEXT || leaf.presence() == Leaf.Presence.SOMETIMES || figures.hasMore() != null;
        }
        if (BORROWED.contains(wanted)) {
            return false;
        }
        boolean ofCursors = leaf.isBelow("cursors") || leaf.isBelow("cursor");
        boolean lastId =
                leaf.words().equals("last id") && Vocabulary.LAST_IDS.contains(wanted) && figures.hasMore() != null;
        return (Vocabulary.SELF_NAMED.contains(wanted) && leaf.words().equals(wanted))
                || (ofCursors
                        && (leaf.words().equals(wanted)
                                || leaf.words().equals("after")
                                || leaf.words().equals("next")))
                || (leaf.words().equals("next") && isToken(leaf))
                || lastId;
    }

    /** Whether the document says that it is a token and nowhere that it is an address. */
    private static boolean isToken(Leaf leaf) {
        String about = leaf.about().toLowerCase(Locale.ROOT);
        return about.contains("token") || about.contains("cursor");
    }

    private static boolean isUrl(Leaf leaf) {
        return NextUrlFamily.saysUrl(leaf);
    }
}
