package dev.lathe.parse.routes;

import java.util.ArrayList;
import java.util.List;

/** Takes levels out of a tree: those that all operations share, and deep ones that only lead on. */
final class Levels {

    /** Below this level, resources without methods are no levels of their own. */
    private static final int DEEP = 3;
    /** The deepest level. */
    private static final int DEEPEST = 5;

    private Levels() {}

    static Node flattened(Node root) {
        Node top = root;
        while (top.isEmpty() && top.children.size() == 1) {
            Node only = top.children.values().iterator().next();
            if (!only.isEmpty() || only.owns || only.children.isEmpty()) {
                break;
            }
            top = only;
        }
        for (Node child : top.children.values()) {
            flatten(child, 1);
        }
        return top;
    }

    private static void flatten(Node node, int level) {
        List<Node> waiting = new ArrayList<>(node.children.values());
        while (!waiting.isEmpty()) {
            Node child = waiting.remove(0);
            boolean goes = !child.children.isEmpty() && leadsOn(child, level + 1);
            if (goes && lift(child, node)) {
                waiting.addAll(node.children.values().stream()
                        .filter(other -> other.name.startsWith(child.name + "-"))
                        .filter(other -> !waiting.contains(other))
                        .toList());
            }
        }
        node.children.values().forEach(child -> flatten(child, level + 1));
    }

    private static boolean leadsOn(Node node, int level) {
        if (!node.isEmpty()) {
            return level >= DEEPEST;
        }
        return level > DEEP
                || (node.children.size() == 1
                        && node.children.values().iterator().next().isEmpty());
    }

    /** Puts the children of a node beside it, its name before theirs; not when that name is taken. */
    private static boolean lift(Node child, Node parent) {
        boolean clash = child.children.keySet().stream()
                .anyMatch(key -> parent.children.containsKey(OperationWords.key(child.name) + key));
        if (clash) {
            return false;
        }
        for (Node grandchild : child.children.values()) {
            Node lifted = new Node(child.name + "-" + grandchild.name);
            lifted.members.addAll(grandchild.members);
            lifted.children.putAll(grandchild.children);
            parent.children.put(OperationWords.key(lifted.name), lifted);
        }
        child.children.clear();
        if (child.isEmpty()) {
            parent.children.values().remove(child);
        }
        return true;
    }
}
