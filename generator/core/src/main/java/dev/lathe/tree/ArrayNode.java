package dev.lathe.tree;

import java.util.List;

/** A sequence. */
public record ArrayNode(Position position, List<Node> items) implements Node {

    public ArrayNode {
        items = List.copyOf(items);
    }

    @Override
    public String kindName() {
        return "list";
    }
}
