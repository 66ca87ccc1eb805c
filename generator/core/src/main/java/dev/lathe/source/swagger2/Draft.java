package dev.lathe.source.swagger2;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.Position;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of 3.0 in the making; it stands, for every diagnostic, where the object of 2.0 stands. */
final class Draft {

    private final Element origin;
    private final Map<String, Node> members = new LinkedHashMap<>();

    private Draft(Element origin) {
        this.origin = origin;
    }

    static Draft of(Element origin) {
        return new Draft(origin);
    }

    /** Adds a member; null adds none. */
    Draft put(String name, @Nullable Node value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    Draft put(String name, @Nullable Element value) {
        return put(name, value == null ? null : value.node());
    }

    Draft text(String name, @Nullable String value) {
        return value == null ? this : put(name, text(origin, value));
    }

    Draft flag(String name, boolean value) {
        return put(name, new ScalarNode(position(), String.valueOf(value), ScalarNode.Type.BOOLEAN));
    }

    /** Adds what is in a draft, unless it is empty. */
    Draft put(String name, Draft value) {
        return value.members.isEmpty() ? this : put(name, value.node());
    }

    Draft put(String name, List<Node> items) {
        return items.isEmpty() ? this : put(name, new ArrayNode(position(), items));
    }

    /** Takes over the named members of the original as they are, and its extensions. */
    Draft keep(Set<String> names) {
        origin.members().forEach((name, value) -> {
            if (names.contains(name) || isExtension(name)) {
                put(name, value);
            }
        });
        return this;
    }

    /** Takes over every member of the original that is not named. */
    Draft keepAllBut(Set<String> names) {
        origin.members().forEach((name, value) -> {
            if (!names.contains(name)) {
                put(name, value);
            }
        });
        return this;
    }

    static boolean isExtension(String name) {
        return name.startsWith("x-");
    }

    ObjectNode node() {
        return new ObjectNode(position(), members, origin.pointer());
    }

    private Position position() {
        return origin.node().position();
    }

    /** A text that stands where an element stands. */
    static ScalarNode text(Element place, String text) {
        return new ScalarNode(place.node().position(), text, ScalarNode.Type.STRING);
    }

    /** An object that is a reference and nothing else. */
    static Node reference(Element place, String to) {
        return of(place).text("$ref", to).node();
    }
}
