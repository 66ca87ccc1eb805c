package dev.lathe.source.repair;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changed members of one object; without any, the object stays the same. */
final class Changes {

    private final ObjectNode object;
    private @Nullable Map<String, Node> changed;

    Changes(Element element) {
        this.object = (ObjectNode) element.node();
    }

    /** Replaces a member, adds one, or takes it out when the value is null. */
    void put(String name, @Nullable Node value) {
        if (isSame(value, object.members().get(name)) && changed == null) {
            return;
        }
        if (changed == null) {
            changed = new LinkedHashMap<>(object.members());
        }
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
    }

    Node node() {
        return changed == null ? object : new ObjectNode(object.position(), changed, object.origin());
    }

    @SuppressWarnings("ReferenceEquality") // identity is the question: was this subtree rebuilt
    static boolean isSame(@Nullable Node one, @Nullable Node other) {
        return one == other;
    }
}
