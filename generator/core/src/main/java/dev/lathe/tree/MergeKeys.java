package dev.lathe.tree;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** YAML's old merge key {@code <<}, which real documents still use: own members win over merged ones. */
final class MergeKeys {

    private static final String MERGE = "<<";

    private final IdentityHashMap<Node, Node> done = new IdentityHashMap<>();

    private MergeKeys() {}

    static Node applied(Node root) {
        return new MergeKeys().apply(root);
    }

    /** Depth is bounded by the limit under which the tree was built; an untouched subtree stays the same object. */
    private Node apply(Node node) {
        if (node instanceof ScalarNode) {
            return node;
        }
        Node known = done.get(node);
        if (known == null) {
            known = node instanceof ObjectNode object ? applyTo(object) : applyTo((ArrayNode) node);
            done.put(node, known);
        }
        return known;
    }

    private Node applyTo(ArrayNode array) {
        List<Node> items = array.items().stream().map(this::apply).toList();
        return sameItems(items, array.items()) ? array : new ArrayNode(array.position(), items);
    }

    private static boolean sameItems(List<Node> some, List<Node> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Node applyTo(ObjectNode object) {
        Map<String, Node> members = new LinkedHashMap<>();
        Set<Map.Entry<String, Node>> entries = object.members().entrySet();
        entries.forEach(e -> members.put(e.getKey(), apply(e.getValue())));
        Node merged = members.get(MERGE);
        boolean same = entries.stream().allMatch(e -> isSame(e.getValue(), members.get(e.getKey())));
        if (merged instanceof ObjectNode || merged instanceof ArrayNode) {
            members.remove(MERGE);
            sources(merged).forEach(source -> source.members().forEach(members::putIfAbsent));
            same = false;
        }
        return same ? object : new ObjectNode(object.position(), members);
    }

    private static List<ObjectNode> sources(Node merged) {
        List<Node> nodes = merged instanceof ArrayNode array ? array.items() : List.of(merged);
        return nodes.stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // identity is the question: was this subtree rebuilt
    private static boolean isSame(Node one, @org.jspecify.annotations.Nullable Node other) {
        return one == other;
    }
}
