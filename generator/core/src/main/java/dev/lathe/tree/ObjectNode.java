package dev.lathe.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping; members in the order of the text. */
public record ObjectNode(Position position, Map<String, Node> members) implements Node {

    public ObjectNode {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kindName() {
        return "object";
    }
}
