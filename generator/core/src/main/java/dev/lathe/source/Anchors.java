package dev.lathe.source;

import dev.lathe.tree.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that schemas of a document give themselves by {@code $anchor}; each file is searched once, when asked. */
final class Anchors {

    /** Members whose content is data, not schemas. */
    static final Set<String> DATA = Set.of("example", "examples", "default", "const", "enum");

    private final Map<String, Map<String, Element>> byDocument = new HashMap<>();

    /** The schema with that anchor, the first one in the order of the document; null when there is none. */
    @Nullable
    Element find(Element document, String anchor) {
        return byDocument
                .computeIfAbsent(document.document(), id -> collected(document))
                .get(anchor);
    }

    /** The same below a schema only. */
    static @Nullable Element findBelow(Element schema, String anchor) {
        return collected(schema).get(anchor);
    }

    private static Map<String, Element> collected(Element document) {
        Map<String, Element> found = new HashMap<>();
        collect(document, found);
        return found;
    }

    private static void collect(Element element, Map<String, Element> found) {
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            String anchor = element.text(keyword);
            if (anchor != null) {
                found.putIfAbsent(anchor, element);
            }
        }
        element.members().forEach((name, member) -> {
            if (!DATA.contains(name)) {
                collect(member, found);
            }
        });
        element.items().forEach(item -> collect(item, found));
    }
}
