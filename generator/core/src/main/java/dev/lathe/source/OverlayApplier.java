package dev.lathe.source;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI Overlay 1.0 and 1.1 on a tree: actions in order, each removing, merging or copying at what its path selects.
 */
final class OverlayApplier {

    private final Diagnostics diagnostics;

    OverlayApplier(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Node apply(Element overlay, Node document) {
        String version = overlay.text("overlay");
        if (version == null || !version.startsWith("1.")) {
            invalid(overlay, "the file is not an OpenAPI Overlay 1.x");
            return document;
        }
        Node result = document;
        for (Element action : overlay.items("actions")) {
            result = act(action, result);
        }
        return result;
    }

    private Node act(Element action, Node document) {
        Element update = action.get("update");
        boolean remove = action.isTrue("remove");
        if (action.text("target") == null || (update == null && !remove && !action.has("copy"))) {
            invalid(action, "an action needs a `target` and one of `update`, `copy` or `remove: true`");
            return document;
        }
        JsonPath path = path(action, "target");
        Node added = update == null && !remove ? copied(action, document) : update == null ? null : update.node();
        if (path == null || (added == null && !remove)) {
            return document;
        }
        List<List<String>> selected = path.select(document);
        if (selected.isEmpty()) {
            diagnostics.warning(DiagnosticCode.OVERLAY_NO_MATCH, action.location(), "the target selects nothing", "");
        }
        Node result = document;
        for (int i = selected.size() - 1; i >= 0; i--) {
            UnaryOperator<@Nullable Node> change = remove ? node -> null : merging(added);
            Node changed = changed(result, selected.get(i), change);
            result = changed == null ? result : changed;
        }
        return result;
    }

    private @Nullable JsonPath path(Element action, String member) {
        try {
            return JsonPath.parse(String.valueOf(action.text(member)));
        } catch (IllegalArgumentException e) {
            invalid(action, "the " + member + " is not a JSONPath that Lathe understands: " + e.getMessage());
            return null;
        }
    }

    /** Of Overlay 1.1: the one node of the document that {@code copy} selects; null when it is not one. */
    private @Nullable Node copied(Element action, Node document) {
        JsonPath path = path(action, "copy");
        List<List<String>> selected = path == null ? List.of() : path.select(document);
        Element found = selected.size() == 1 ? Element.root("", document).at(selected.get(0)) : null;
        if (path != null && found == null) {
            invalid(action, "`copy` selects " + selected.size() + " places; it must select one");
        }
        return found == null ? null : found.node();
    }

    private void invalid(Element place, String message) {
        diagnostics.error(DiagnosticCode.OVERLAY_INVALID, place.location(), message, "");
    }

    private static UnaryOperator<@Nullable Node> merging(@Nullable Node update) {
        return node -> node == null || update == null ? node : merged(node, update);
    }

    /** Objects merge, lists grow by one item or by those of a list, anything else is replaced. */
    private static Node merged(Node old, Node update) {
        if (old instanceof ObjectNode before && update instanceof ObjectNode added) {
            Map<String, Node> members = new LinkedHashMap<>(before.members());
            added.members().forEach((name, value) -> {
                Node present = members.get(name);
                members.put(name, present == null ? value : merged(present, value));
            });
            return new ObjectNode(before.position(), members);
        }
        if (old instanceof ArrayNode before) {
            List<Node> items = new ArrayList<>(before.items());
            if (update instanceof ArrayNode added) {
                items.addAll(added.items());
            } else {
                items.add(update);
            }
            return new ArrayNode(before.position(), items);
        }
        return update;
    }

    /** A copy of the tree in which the node at a path is changed; null removes it. */
    private static @Nullable Node changed(Node node, List<String> path, UnaryOperator<@Nullable Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        List<String> rest = path.subList(1, path.size());
        if (node instanceof ObjectNode object) {
            return changedMember(object, path.get(0), rest, change);
        }
        return node instanceof ArrayNode array ? changedItem(array, Integer.parseInt(path.get(0)), rest, change) : node;
    }

    private static Node changedMember(
            ObjectNode object, String name, List<String> rest, UnaryOperator<@Nullable Node> change) {
        Node old = object.members().get(name);
        if (old == null) {
            return object;
        }
        Map<String, Node> members = new LinkedHashMap<>(object.members());
        Node replaced = changed(old, rest, change);
        if (replaced == null) {
            members.remove(name);
        } else {
            members.put(name, replaced);
        }
        return new ObjectNode(object.position(), members);
    }

    private static Node changedItem(
            ArrayNode array, int index, List<String> rest, UnaryOperator<@Nullable Node> change) {
        if (index >= array.items().size()) {
            return array;
        }
        List<Node> items = new ArrayList<>(array.items());
        Node replaced = changed(items.get(index), rest, change);
        if (replaced == null) {
            items.remove(index);
        } else {
            items.set(index, replaced);
        }
        return new ArrayNode(array.position(), items);
    }
}
