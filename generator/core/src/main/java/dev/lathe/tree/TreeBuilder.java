package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a tree from a stream of starts, keys, scalars and ends, without recursion, counting as it goes. */
final class TreeBuilder {

    private final TreeLimits limits;
    private final Diagnostics diagnostics;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int nodes;

    TreeBuilder(TreeLimits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** A collection that is not closed yet. */
    private static final class Frame {
        final Position position;
        final @Nullable Map<String, Node> members;
        final List<Node> items = new ArrayList<>();

        @Nullable
        String key;

        Position keyPosition;
        long weight = 1;

        Frame(Position position, @Nullable Map<String, Node> members) {
            this.position = position;
            this.keyPosition = position;
            this.members = members;
        }

        Node close() {
            return members == null ? new ArrayNode(position, items) : new ObjectNode(position, members);
        }
    }

    /** A finished node and how many nodes it would be if every alias in it were written out. */
    record Finished(Node node, long weight) {}

    boolean expectsKey() {
        Frame top = open.peek();
        return top != null && top.members != null && top.key == null;
    }

    void startObject(Position at) throws TreeFailure {
        start(at, new LinkedHashMap<>());
    }

    void startArray(Position at) throws TreeFailure {
        start(at, null);
    }

    private void start(Position at, @Nullable Map<String, Node> members) throws TreeFailure {
        if (open.size() >= limits.depth()) {
            throw limit(at, "nesting is deeper than " + limits.depth());
        }
        open.push(new Frame(introducedAt(at), members));
    }

    void key(String text, Position at) {
        Frame top = open.element();
        String name = whole(text, at);
        if (top.members != null && top.members.containsKey(name)) {
            diagnostics.warning(
                    DiagnosticCode.DUPLICATE_KEY,
                    new Location(at.file(), "", at.line(), at.column()),
                    "the key `" + name + "` occurs twice in one object; the later value is used",
                    "remove one of them");
        }
        top.key = name;
        top.keyPosition = at;
    }

    Finished scalar(String text, ScalarNode.Type type, Position at) throws TreeFailure {
        return add(new ScalarNode(introducedAt(at), whole(text, at), type), 1);
    }

    private String whole(String text, Position at) {
        String whole = Surrogates.replaced(text);
        if (!whole.equals(text)) {
            diagnostics.warning(
                    DiagnosticCode.SOURCE_ENCODING,
                    new Location(at.file(), "", at.line(), at.column()),
                    "half of a surrogate pair stands alone, which is no character; U+FFFD is read instead",
                    "write the whole character");
        }
        return whole;
    }

    Finished end() throws TreeFailure {
        Frame closed = open.pop();
        return add(closed.close(), closed.weight);
    }

    /** Adds a node that was finished before, for an alias. */
    void again(Finished earlier) throws TreeFailure {
        add(earlier.node(), earlier.weight());
    }

    private Finished add(Node node, long weight) throws TreeFailure {
        if (++nodes > limits.nodes()) {
            throw limit(node.position(), "there are more than " + limits.nodes() + " values");
        }
        Frame top = open.peek();
        if (top == null) {
            root = node;
            return new Finished(node, weight);
        }
        top.weight += weight;
        if (top.members == null) {
            top.items.add(node);
        } else if (top.key != null) {
            top.members.put(top.key, node);
            top.key = null;
        }
        return new Finished(node, weight);
    }

    /** The place of what comes next: its key's when it is a member. */
    private Position introducedAt(Position own) {
        Frame top = open.peek();
        return top != null && top.key != null ? top.keyPosition : own;
    }

    /** The whole tree, or null when nothing came. */
    @Nullable
    Node root() {
        return root;
    }

    static TreeFailure limit(Position at, String message) {
        return new TreeFailure(
                DiagnosticCode.SOURCE_LIMIT, at, message, "split the document or report that you need more");
    }
}
