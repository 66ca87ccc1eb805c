package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer says about the end of its list. */
final class Figures {

    private final List<Leaf> leaves;

    Figures(AnswerShape answer) {
        this.leaves = answer.leaves();
    }

    @Nullable
    Leaf hasMore() {
        return find(Kind.FLAG, Vocabulary.HAS_MORE);
    }

    @Nullable
    Leaf isLast() {
        return find(Kind.FLAG, Vocabulary.IS_LAST);
    }

    @Nullable
    Leaf totalPages() {
        return find(Kind.NUMBER, Vocabulary.TOTAL_PAGES);
    }

    @Nullable
    Leaf totalCount() {
        return find(Kind.NUMBER, Vocabulary.TOTAL_COUNT);
    }

    /** The flags. */
    List<Stop> flags() {
        List<Stop> stops = new ArrayList<>();
        Leaf more = hasMore();
        if (more != null) {
            stops.add(new Stop.HasMore(SpecText.of(more.pointer())));
        }
        Leaf last = isLast();
        if (last != null) {
            stops.add(new Stop.IsLast(SpecText.of(last.pointer())));
        }
        return stops;
    }

    /** The flags and the number of items. */
    List<Stop> flagsAndCount() {
        List<Stop> stops = new ArrayList<>(flags());
        Leaf count = totalCount();
        if (count != null) {
            stops.add(new Stop.TotalCount(SpecText.of(count.pointer())));
        }
        return stops;
    }

    /** The nearest leaf of a kind with one of these names, in the order of the names. */
    @Nullable
    Leaf find(Kind kind, List<String> names) {
        for (String name : names) {
            for (Leaf leaf : leaves) {
                if (leaf.kind() == kind && leaf.words().equals(name) && !Spelling.has(leaf.words(), "previous")) {
                    return leaf;
                }
            }
        }
        return null;
    }
}
