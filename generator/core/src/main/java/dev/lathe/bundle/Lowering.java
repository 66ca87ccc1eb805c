package dev.lathe.bundle;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.Position;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of OpenAPI 3.1 in the words of 3.0, which more tools know: null is {@code nullable}, a constant is an enum of
 * one. Limits for which 3.0 has no words are left out.
 */
final class Lowering {

    private static final Set<String> LATER = Set.of(
            "examples",
            "const",
            "prefixItems",
            "patternProperties",
            "dependentSchemas",
            "dependentRequired",
            "if",
            "then",
            "else",
            "contains",
            "minContains",
            "maxContains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
            "contentEncoding",
            "contentMediaType");

    private final Position position;
    private final Map<String, Node> members;

    private Lowering(ObjectNode schema) {
        this.position = schema.position();
        this.members = new LinkedHashMap<>(schema.members());
    }

    /** The schema, whose own schemas have been lowered before. */
    static ObjectNode lowered(ObjectNode schema) {
        Lowering lowering = new Lowering(schema);
        lowering.lower();
        return new ObjectNode(schema.position(), lowering.members);
    }

    private void lower() {
        constant();
        type();
        choice("anyOf");
        choice("oneOf");
        limit("exclusiveMinimum", "minimum");
        limit("exclusiveMaximum", "maximum");
        content();
        example();
        list();
        members.keySet().removeAll(LATER);
        reference();
    }

    private void constant() {
        Node constant = members.get("const");
        if (constant != null && !isNull(constant)) {
            members.put("enum", new ArrayNode(position, List.of(constant)));
        } else if (constant != null) {
            nullable();
        }
    }

    /** One type stays a type; several are alternatives. */
    private void type() {
        List<Node> types = new ArrayList<>();
        Node type = members.get("type");
        if (type instanceof ArrayNode list) {
            types.addAll(list.items());
        } else if (type != null) {
            types.add(type);
        }
        boolean named = types.removeIf(
                one -> one instanceof ScalarNode scalar && scalar.text().equals("null"));
        if (named) {
            nullable();
        }
        members.remove("type");
        if (types.size() == 1) {
            members.put("type", types.get(0));
        } else if (types.size() > 1 && !members.containsKey("anyOf")) {
            members.put(
                    "anyOf",
                    new ArrayNode(
                            position,
                            types.stream()
                                    .map(one -> (Node) new ObjectNode(position, Map.of("type", one)))
                                    .toList()));
        }
    }

    /** A choice with null in it is a choice without, and nullable; a choice of one is that. */
    private void choice(String keyword) {
        if (!(members.get(keyword) instanceof ArrayNode list)) {
            return;
        }
        List<Node> others = new ArrayList<>(list.items());
        if (!others.removeIf(Lowering::isOnlyNull)) {
            return;
        }
        nullable();
        members.remove(keyword);
        if (others.size() == 1 && !members.containsKey("allOf")) {
            members.put("allOf", new ArrayNode(position, others));
        } else if (!others.isEmpty()) {
            members.put(keyword, new ArrayNode(position, others));
        }
    }

    private static boolean isOnlyNull(Node schema) {
        return schema instanceof ObjectNode object
                && object.members().containsKey("nullable")
                && object.members().keySet().stream()
                        .noneMatch(Set.of("type", "allOf", "anyOf", "oneOf", "$ref")::contains);
    }

    /** {@code exclusiveMinimum: 1}, which is {@code minimum: 1, exclusiveMinimum: true}. */
    private void limit(String exclusive, String inclusive) {
        if (members.get(exclusive) instanceof ScalarNode limit && limit.type() != ScalarNode.Type.BOOLEAN) {
            members.put(inclusive, limit);
            members.put(exclusive, flag());
        }
    }

    private void content() {
        if (members.get("contentEncoding") instanceof ScalarNode encoding
                && encoding.text().startsWith("base64")) {
            members.putIfAbsent("format", text("byte"));
        } else if (members.containsKey("contentMediaType")) {
            members.putIfAbsent("format", text("binary"));
        }
    }

    private void example() {
        if (members.get("examples") instanceof ArrayNode examples
                && !examples.items().isEmpty()) {
            members.putIfAbsent("example", examples.items().get(0));
        }
    }

    /** 3.0 wants to know what is in a list. */
    private void list() {
        boolean isList =
                members.get("type") instanceof ScalarNode type && type.text().equals("array");
        if (isList && !(members.get("items") instanceof ObjectNode)) {
            members.put("items", new ObjectNode(position, Map.of()));
        }
    }

    /** A reference stands alone. */
    private void reference() {
        Node reference = members.get("$ref");
        if (reference == null || members.size() == 1) {
            return;
        }
        List<Node> all = new ArrayList<>();
        all.add(new ObjectNode(position, Map.of("$ref", reference)));
        if (members.get("allOf") instanceof ArrayNode others) {
            all.addAll(others.items());
        }
        members.remove("$ref");
        members.put("allOf", new ArrayNode(position, all));
    }

    private void nullable() {
        members.put("nullable", flag());
        if (members.get("enum") instanceof ArrayNode values) {
            members.put(
                    "enum",
                    new ArrayNode(
                            position,
                            values.items().stream()
                                    .filter(value -> !isNull(value))
                                    .toList()));
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NULL;
    }

    private ScalarNode flag() {
        return new ScalarNode(position, "true", ScalarNode.Type.BOOLEAN);
    }

    private ScalarNode text(String text) {
        return ScalarNode.text(position, text);
    }
}
