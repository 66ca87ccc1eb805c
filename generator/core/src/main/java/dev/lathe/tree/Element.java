package dev.lathe.tree;

import dev.lathe.diagnostics.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A node together with the way to it: the cursor with which stages walk a document. Immutable. */
public final class Element {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String document;
    private final Pointer pointer;
    private final Pointer origin;
    private final Node node;

    private Element(String document, Pointer pointer, Pointer origin, Node node) {
        this.document = document;
        this.pointer = pointer;
        this.origin = origin;
        this.node = Objects.requireNonNull(node, "node");
    }

    /**
     * The root of a document.
     *
     * @param document what identifies the file among the files of one run, for example {@code schemas/account.yaml}
     */
    public static Element root(String document, Node node) {
        return new Element(document, Pointer.ROOT, Pointer.ROOT, node);
    }

    public Node node() {
        return node;
    }

    public String document() {
        return document;
    }

    public Pointer pointer() {
        return pointer;
    }

    /** {@code file#pointer}: unique in a run, the same wherever the run happens. */
    public String id() {
        return document + "#" + pointer;
    }

    /** Where it stands in the text: its own pointer there, whatever was rearranged since. */
    public Location location() {
        Position at = node.position();
        return new Location(at.file(), origin.toString(), at.line(), at.column());
    }

    public boolean isObject() {
        return node instanceof ObjectNode;
    }

    public boolean isArray() {
        return node instanceof ArrayNode;
    }

    public boolean isNull() {
        return node instanceof ScalarNode s && s.type() == ScalarNode.Type.NULL;
    }

    /** Whether it is an object that has the member. */
    public boolean has(String name) {
        return node instanceof ObjectNode object && object.members().containsKey(name);
    }

    /** A member of an object, or an item of a list by its index; null when there is none. */
    public @Nullable Element get(String name) {
        Node child = null;
        if (node instanceof ObjectNode object) {
            child = object.members().get(name);
        } else if (node instanceof ArrayNode array && INDEX.matcher(name).matches()) {
            int index = Integer.parseInt(name);
            child = index < array.items().size() ? array.items().get(index) : null;
        }
        return child == null ? null : child(name, child);
    }

    @SuppressWarnings("ReferenceEquality") // the same object as long as nothing was rearranged
    private Element child(String token, Node child) {
        Pointer to = pointer.child(token);
        Pointer moved = child instanceof ObjectNode object ? object.origin() : null;
        Pointer from = moved != null ? moved : origin == pointer ? to : origin.child(token);
        return new Element(document, to, from, child);
    }

    /** The descendant at a pointer, or null. */
    public @Nullable Element at(List<String> tokens) {
        Element here = this;
        for (String token : tokens) {
            here = here.get(token);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** The members in order; empty when it is not an object. */
    public Map<String, Element> members() {
        if (!(node instanceof ObjectNode object)) {
            return Map.of();
        }
        Map<String, Element> members = new LinkedHashMap<>();
        object.members().forEach((name, child) -> members.put(name, child(name, child)));
        return members;
    }

    /** The items in order; empty when it is not a list. */
    public List<Element> items() {
        if (!(node instanceof ArrayNode array)) {
            return List.of();
        }
        List<Element> items = new ArrayList<>(array.items().size());
        for (Node item : array.items()) {
            items.add(child(Integer.toString(items.size()), item));
        }
        return items;
    }

    /** The members of a member; empty when it is absent or no object. */
    public Map<String, Element> members(String name) {
        Element member = get(name);
        return member == null ? Map.of() : member.members();
    }

    /** The items of a member; empty when it is absent or no list. */
    public List<Element> items(String name) {
        Element member = get(name);
        return member == null ? List.of() : member.items();
    }

    /** The text of a scalar as written; null when it is none or a null. */
    public @Nullable String text() {
        return node instanceof ScalarNode s && s.type() != ScalarNode.Type.NULL ? s.text() : null;
    }

    /** The text of a scalar member; null when it is absent, a null or no scalar. */
    public @Nullable String text(String name) {
        Element member = get(name);
        return member == null ? null : member.text();
    }

    /** Whether the member is {@code true}. */
    public boolean isTrue(String name) {
        String text = text(name);
        return text != null && text.toLowerCase(Locale.ROOT).equals("true");
    }

    /** The same place with another node, for repairs. */
    public Element with(Node other) {
        return new Element(document, pointer, origin, other);
    }

    @Override
    public String toString() {
        return id();
    }
}
