package dev.lathe.source.swagger2;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.Pointer;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of 2.0, which differ in three words: the type {@code file}, the discriminator, and how null is allowed. */
final class SchemaConverter {

    private static final Set<String> SCHEMAS =
            Set.of("items", "additionalProperties", "not", "allOf", "anyOf", "oneOf");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "definitions");
    private static final List<String> NULLABLE = List.of("x-nullable", "x-isnullable");

    private SchemaConverter() {}

    /** The schema as 3.0 says it; the same node when it says it already. */
    static Node convert(Element schema) {
        if (schema.isArray()) {
            return list(schema);
        }
        if (!(schema.node() instanceof ObjectNode object)) {
            return schema.node();
        }
        Map<String, Node> changes = new LinkedHashMap<>();
        schema.members().forEach((name, value) -> change(name, converted(name, value), value, changes));
        words(schema, changes);
        return changes.isEmpty() ? object : changed(object, changes);
    }

    private static Node converted(String name, Element value) {
        if (SCHEMAS.contains(name)) {
            return convert(value);
        }
        return MAPS.contains(name) ? map(value) : value.node();
    }

    /** Every schema of a map of schemas. */
    static Node map(Element map) {
        if (!(map.node() instanceof ObjectNode object)) {
            return map.node();
        }
        Map<String, Node> changes = new LinkedHashMap<>();
        map.members().forEach((name, schema) -> change(name, convert(schema), schema, changes));
        return changes.isEmpty() ? object : changed(object, changes);
    }

    private static Node list(Element list) {
        Map<String, Node> changes = new LinkedHashMap<>();
        List<Node> items = new ArrayList<>();
        for (Element item : list.items()) {
            Node converted = convert(item);
            items.add(converted);
            change(item.pointer().last(), converted, item, changes);
        }
        return changes.isEmpty() ? list.node() : new ArrayNode(list.node().position(), items);
    }

    @SuppressWarnings("ReferenceEquality") // identity is the question: was this subtree rebuilt
    private static void change(String name, Node now, Element before, Map<String, Node> changes) {
        if (now != before.node()) {
            changes.put(name, now);
        }
    }

    private static ObjectNode changed(ObjectNode object, Map<String, Node> changes) {
        Map<String, Node> members = new LinkedHashMap<>(object.members());
        members.putAll(changes);
        return new ObjectNode(object.position(), members, object.origin());
    }

    private static void words(Element schema, Map<String, Node> changes) {
        Element type = schema.get("type");
        if (type != null && "file".equals(type.text())) {
            changes.put("type", Draft.text(type, "string"));
            changes.put("format", Draft.text(type, "binary"));
        }
        Element discriminator = schema.get("discriminator");
        if (discriminator != null && discriminator.text() != null) {
            changes.put(
                    "discriminator",
                    Draft.of(discriminator)
                            .text("propertyName", discriminator.text())
                            .node());
        }
        if (!schema.has("nullable") && NULLABLE.stream().anyMatch(schema::isTrue)) {
            changes.put("nullable", new ScalarNode(schema.node().position(), "true", ScalarNode.Type.BOOLEAN));
        }
    }

    /** A converted schema that is going to stand in another place. */
    static Node moved(Element schema) {
        Node node = convert(schema);
        return node instanceof ObjectNode object ? at(object, schema.pointer()) : node;
    }

    /** A converted map of schemas that is going to stand in another place. */
    static @Nullable Node movedMap(@Nullable Element map) {
        Node node = map == null ? null : map(map);
        return map != null && node instanceof ObjectNode object ? at(object, map.pointer()) : null;
    }

    private static ObjectNode at(ObjectNode object, Pointer origin) {
        return new ObjectNode(object.position(), object.members(), origin);
    }
}
