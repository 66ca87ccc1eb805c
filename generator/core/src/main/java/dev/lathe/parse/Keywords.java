package dev.lathe.parse;

import dev.lathe.tree.Element;
import java.util.List;
import java.util.Set;

/** Which keywords of JSON Schema say something about the shape of a value. */
final class Keywords {

    static final String REF = "$ref";

    /** Keywords that describe a shape; everything else annotates or constrains. */
    static final Set<String> STRUCTURAL = Set.of(
            "type",
            "properties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "enum",
            "const",
            "additionalProperties",
            "patternProperties",
            "prefixItems",
            "format",
            "required");

    /** Keywords that constrain without shaping, in the order in which they are documented. */
    static final List<String> CONSTRAINTS = List.of(
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "const",
            "propertyNames",
            "contains",
            "minContains",
            "maxContains",
            "dependentRequired",
            "not",
            "contentMediaType",
            "format");

    /** Keywords that make one part of a value depend on another: accepted, and left to the server. */
    static final List<String> CONDITIONS =
            List.of("if", "then", "else", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties");

    private Keywords() {}

    /** Whether a schema says anything about shape besides a reference. */
    static boolean isStructural(Element schema) {
        return schema.members().keySet().stream().anyMatch(STRUCTURAL::contains);
    }

    /** The non-null types that a schema names; empty when it names none. */
    static List<String> types(Element schema) {
        Element type = schema.get("type");
        if (type == null) {
            return List.of();
        }
        List<Element> names = type.isArray() ? type.items() : List.of(type);
        return names.stream()
                .map(name -> name.text() == null ? "null" : String.valueOf(name.text()))
                .filter(name -> !name.equals("null"))
                .distinct()
                .toList();
    }

    /** Whether {@code type} itself lists null. */
    static boolean typesNull(Element schema) {
        Element type = schema.get("type");
        if (type == null) {
            return false;
        }
        List<Element> names = type.isArray() ? type.items() : List.of(type);
        return names.stream().anyMatch(name -> name.isNull() || "null".equals(name.text()));
    }
}
