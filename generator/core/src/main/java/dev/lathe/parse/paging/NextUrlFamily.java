package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.PageRecogniser.Match;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer has the next page's address. */
final class NextUrlFamily {

    private static final Pattern URL = Pattern.compile(
            "\\b(url|uri|uri-reference|hyperlink|href)\\b|https?://|(^|\\s)/\\w", Pattern.CASE_INSENSITIVE);

    private NextUrlFamily() {}

    static @Nullable Match match(Exchange exchange, ListPlace items) {
        if (!exchange.isGet()) {
            return null;
        }
        for (Leaf leaf : exchange.answer().leaves()) {
            boolean standard = leaf.words().equals("odata next link");
            if (isNext(leaf) && (standard || Vocabulary.choosesPages(exchange))) {
                Advance advance = new Advance.NextUrl(List.of(SpecText.of(leaf.pointer())));
                String reason = "the next page's URL stands at `" + leaf.pointer() + "`";
                Guess.Way way = new Guess.Way(
                        Guess.Family.NEXT_URL, advance, Place.QUERY, leaf.pointer(), leaf.words(), reason);
                return new Match(way, List.of(), leaf.pointer());
            }
        }
        return null;
    }

    private static boolean isNext(Leaf leaf) {
        if (leaf.kind() != Kind.TEXT || leaf.looksBack()) {
            return false;
        }
        boolean next = leaf.words().equals("next") || leaf.words().equals("next page");
        boolean ofLinks = leaf.isBelow("links") || leaf.isBelow("link") || leaf.isBelow("urls");
        boolean ofNext = leaf.words().equals("href") && leaf.isBelow("next");
        return Vocabulary.NEXT_URLS.contains(leaf.words()) || ofNext || (next && (ofLinks || saysUrl(leaf)));
    }

    /** Whether format, description or example of a member show an address. */
    static boolean saysUrl(Leaf leaf) {
        return URL.matcher(leaf.about()).find();
    }
}
