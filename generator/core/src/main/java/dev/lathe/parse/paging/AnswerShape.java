package dev.lathe.parse.paging;

import java.util.List;
import java.util.Map;

/**
 * What paging can see of an answer.
 *
 * @param leaves scalars near the root, nearest first, in document order
 * @param lists arrays near the root, nearest first, in document order
 * @param containers pointers of objects that are components, and which: figures may stand there
 * @param link whether the answer comes with links to other pages
 */
public record AnswerShape(List<Leaf> leaves, List<ListPlace> lists, Map<String, String> containers, Link link) {

    public AnswerShape {
        leaves = List.copyOf(leaves);
        lists = List.copyOf(lists);
        containers = Map.copyOf(containers);
    }

    /** Whether there is a {@code Link} header (RFC 8288), as far as the document says. */
    public enum Link {
        DOCUMENTED,
        NONE
    }

    /** Whether the body itself is the list. */
    boolean isBare() {
        return lists.size() == 1 && lists.get(0).pointer().isEmpty();
    }
}
