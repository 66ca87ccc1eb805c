package dev.lathe.source.repair;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.repair.Expected.Anything;
import dev.lathe.source.repair.Expected.Fields;
import dev.lathe.source.repair.Expected.ListOf;
import dev.lathe.source.repair.Expected.MapOf;
import dev.lathe.source.repair.Expected.Schema;
import dev.lathe.source.repair.Expected.Text;
import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a document along the grammar; what is right stays the same object. */
public final class Repairs {

    private static final String REF = "$ref";

    private final Findings findings;
    private final Scalars scalars;
    private final SchemaRepairs schemas;
    private final PartRepairs parts;

    public Repairs(Diagnostics diagnostics) {
        this.findings = new Findings(diagnostics);
        this.scalars = new Scalars(findings);
        this.schemas = new SchemaRepairs(findings);
        this.parts = new PartRepairs(findings);
    }

    /** The document, repaired; the same element when there is nothing to repair. */
    public Element repaired(Element root) {
        if (!root.isObject()) {
            return root;
        }
        Element slashed = parts.slashed(root);
        return slashed.with(members(slashed, Grammar.DOCUMENT));
    }

    /** The node as expected; null when it is left out, which is said unless it is a null. */
    private @Nullable Node repaired(Element element, Expected expected) {
        if (expected instanceof Anything) {
            return element.node();
        }
        if (element.isNull()) {
            return null;
        }
        if (expected instanceof Schema) {
            return schema(element);
        }
        if (expected instanceof ListOf list) {
            return list(element, list);
        }
        if (expected instanceof MapOf map) {
            return map(element, map);
        }
        if (expected instanceof Fields fields) {
            return object(element, fields);
        }
        return expected instanceof Text ? scalars.text(element) : scalars.flag(element);
    }

    private @Nullable Node schema(Element element) {
        Element item = schemas.onlyItem(element);
        if (item != null) {
            return schema(item);
        }
        if (!element.isObject()) {
            return element.node(); // true, false, or what the parser will call no schema
        }
        Element worded = schemas.before(element);
        return members(worded, Grammar.KEYWORDS);
    }

    private @Nullable Node object(Element element, Fields fields) {
        if (!element.isObject()) {
            findings.leftOut(element, "an object");
            return null;
        }
        Element formed = parts.formed(element, fields.role());
        return formed.text(REF) != null ? formed.node() : members(formed, fields);
    }

    private Node members(Element element, Fields fields) {
        Changes changes = new Changes(element);
        ObjectNode object = (ObjectNode) element.node();
        for (String name : object.members().keySet()) {
            Expected expected = fields.members().get(name);
            Element member = expected == null ? null : element.get(name);
            if (expected != null && member != null) {
                changes.put(name, repaired(member, expected));
            }
        }
        return changes.node();
    }

    private @Nullable Node map(Element element, MapOf map) {
        Element whole = element.isArray() ? merged(element) : element;
        if (!whole.isObject()) {
            findings.leftOut(element, "an object");
            return null;
        }
        Changes changes = new Changes(whole);
        ObjectNode object = (ObjectNode) whole.node();
        for (String name : object.members().keySet()) {
            Element value = name.startsWith("x-") && !(map.value() instanceof Schema) ? null : whole.get(name);
            if (value != null) {
                changes.put(name, value.isNull() ? empty(value, map.value()) : repaired(value, map.value()));
            }
        }
        return changes.node();
    }

    /** What a name with nothing behind it means: an empty list or text, or a thing about which nothing is said. */
    private Node empty(Element value, Expected expected) {
        if (expected instanceof ListOf) {
            return new ArrayNode(value.node().position(), List.of());
        }
        if (expected instanceof Text) {
            return new ScalarNode(value.node().position(), "", ScalarNode.Type.STRING);
        }
        findings.repaired(value, "there is nothing here; it is taken for an empty object", "write {}");
        return new ObjectNode(value.node().position(), Map.of());
    }

    /** A list of objects of one member each, which was meant to be one object; anything else as it is. */
    private Element merged(Element list) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Element item : list.items()) {
            if (item.members().size() != 1) {
                return list;
            }
            item.members().forEach((name, value) -> members.put(name, value.node()));
        }
        if (members.isEmpty()) {
            return list;
        }
        findings.repaired(list, "a list of single members is taken for one object", "remove the dashes");
        return list.with(new ObjectNode(list.node().position(), members));
    }

    private @Nullable Node list(Element element, ListOf list) {
        if (!element.isArray()) {
            return single(element, list.item());
        }
        List<Node> items = new ArrayList<>();
        boolean same = true;
        for (Element item : element.items()) {
            Node repaired = repaired(item, list.item());
            same &= Changes.isSame(repaired, item.node());
            if (repaired != null) {
                items.add(repaired);
            }
        }
        return same ? element.node() : new ArrayNode(element.node().position(), items);
    }

    /** One thing in the place of a list of such things, or an object in the place of the list of its values. */
    private @Nullable Node single(Element element, Expected item) {
        if (element.isObject() && item instanceof Fields fields && !isOne(element, fields)) {
            List<Node> values = element.members().values().stream()
                    .filter(Element::isObject)
                    .map(Element::node)
                    .toList();
            return values.isEmpty() ? out(element) : as(element, values, item, "its values are the list");
        }
        boolean wantsObject = item instanceof Fields || item instanceof Schema || item instanceof MapOf;
        return wantsObject == element.isObject()
                ? as(element, List.of(element.node()), item, "it is a list of one")
                : out(element);
    }

    private @Nullable Node out(Element element) {
        findings.leftOut(element, "a list");
        return null;
    }

    private @Nullable Node as(Element element, List<Node> items, Expected item, String reading) {
        findings.repaired(element, "expected a list, found " + Findings.kind(element) + "; " + reading, "write a list");
        return list(element.with(new ArrayNode(element.node().position(), items)), new ListOf(item));
    }

    private static boolean isOne(Element element, Fields fields) {
        return element.has(REF) || element.members().keySet().stream().anyMatch(fields.members()::containsKey);
    }
}
