package dev.lathe.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping; members in the order of the text.
 *
 * @param origin the pointer of its place in the text, when the tree was rearranged since; null when it is still there
 */
public record ObjectNode(
        Position position,
        Map<String, Node> members,
        @Nullable Pointer origin) implements Node {

    public ObjectNode {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A mapping that stands where the text has it. */
    public ObjectNode(Position position, Map<String, Node> members) {
        this(position, members, null);
    }

    @Override
    public String kindName() {
        return "object";
    }
}
