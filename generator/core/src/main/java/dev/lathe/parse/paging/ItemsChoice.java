package dev.lathe.parse.paging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which array of an answer holds its items; where that is not clear, none. */
final class ItemsChoice {

    private static final List<String> USUAL = List.of(
            "data",
            "items",
            "results",
            "value",
            "values",
            "entries",
            "records",
            "list",
            "objects",
            "elements",
            "content");
    private static final Set<String> NEVER =
            Set.of("errors", "warnings", "messages", "links", "included", "facets", "aggregations", "sort", "schemas");

    private ItemsChoice() {}

    static @Nullable ListPlace of(Exchange exchange) {
        List<ListPlace> lists = exchange.answer().lists().stream()
                .filter(list -> !NEVER.contains(Spelling.words(list.name())))
                .toList();
        List<ListPlace> nearest = lists.stream()
                .filter(list -> depth(list) == depth(lists.get(0)))
                .toList();
        if (nearest.size() <= 1) {
            return nearest.isEmpty() ? null : nearest.get(0);
        }
        String resource = lastName(exchange.path());
        for (ListPlace list : nearest) {
            if (!resource.isEmpty() && Spelling.words(list.name()).equals(resource)) {
                return list;
            }
        }
        for (String usual : USUAL) {
            for (ListPlace list : nearest) {
                if (Spelling.words(list.name()).equals(usual)) {
                    return list;
                }
            }
        }
        return null;
    }

    private static long depth(ListPlace list) {
        return list.pointer().chars().filter(c -> c == '/').count();
    }

    private static String lastName(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains("{") ? "" : Spelling.words(last);
    }
}
