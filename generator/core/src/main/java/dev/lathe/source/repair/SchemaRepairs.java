package dev.lathe.source.repair;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mistakes of schemas: words for types, and {@code required} as a flag of the member itself. */
final class SchemaRepairs {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number", "boolean", "null", "file");
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("int", List.of("integer")),
            Map.entry("int32", List.of("integer", "int32")),
            Map.entry("int64", List.of("integer", "int64")),
            Map.entry("long", List.of("integer", "int64")),
            Map.entry("float", List.of("number", "float")),
            Map.entry("double", List.of("number", "double")),
            Map.entry("decimal", List.of("number")),
            Map.entry("bool", List.of("boolean")),
            Map.entry("str", List.of("string")),
            Map.entry("text", List.of("string")),
            Map.entry("date", List.of("string", "date")),
            Map.entry("datetime", List.of("string", "date-time")),
            Map.entry("date-time", List.of("string", "date-time")),
            Map.entry("timestamp", List.of("string", "date-time")),
            Map.entry("uuid", List.of("string", "uuid")),
            Map.entry("uri", List.of("string", "uri")),
            Map.entry("url", List.of("string", "uri")),
            Map.entry("email", List.of("string", "email")),
            Map.entry("binary", List.of("string", "binary")),
            Map.entry("list", List.of("array")),
            Map.entry("map", List.of("object")),
            Map.entry("dict", List.of("object")),
            Map.entry("hash", List.of("object")));
    private static final Pattern NO_SCHEMA =
            Pattern.compile("#/components/(responses|requestBodies|examples|securitySchemes|links|callbacks)/[^/]+");
    private static final Pattern SCHEMA_INSIDE = Pattern.compile("#/components/(parameters|headers)/[^/]+");

    private final Findings findings;

    SchemaRepairs(Findings findings) {
        this.findings = findings;
    }

    /** The schema in {@code items: [schema]}; null for anything else. */
    @Nullable
    Element onlyItem(Element element) {
        List<Element> items = element.items();
        if (items.size() != 1 || !items.get(0).isObject()) {
            return null;
        }
        findings.repaired(element, "a list with one schema is taken for that schema", "remove the list");
        return items.get(0);
    }

    /** The schema before its members are looked at. */
    Element before(Element schema) {
        Changes changes = new Changes(schema);
        type(schema, changes);
        reference(schema, changes);
        required(schema, changes);
        Element discriminator = schema.get("discriminator");
        if (discriminator != null && discriminator.text() != null) {
            findings.repaired(discriminator, "a text is taken for `propertyName`", "write { propertyName: ... }");
            changes.put(
                    "discriminator",
                    new ObjectNode(discriminator.node().position(), Map.of("propertyName", discriminator.node())));
        }
        return schema.with(changes.node());
    }

    private void type(Element schema, Changes changes) {
        Element type = schema.get("type");
        String word = type == null ? null : type.text();
        if (type == null || word == null || TYPES.contains(word)) {
            return;
        }
        String lower = word.strip().toLowerCase(Locale.ROOT);
        List<String> meant = TYPES.contains(lower) ? List.of(lower) : WORDS.getOrDefault(lower, List.of());
        if (meant.isEmpty()) {
            return; // the parser says that it is no type
        }
        findings.repaired(type, "`" + word + "` is no type; it is taken for `" + String.join("`, `", meant) + "`", "");
        changes.put("type", text(type, meant.get(0)));
        if (meant.size() > 1 && !schema.has("format")) {
            changes.put("format", text(type, meant.get(1)));
        }
    }

    /** A reference to a parameter or header means its schema; one to an answer means none. */
    private void reference(Element schema, Changes changes) {
        Element place = schema.get("$ref");
        String reference = place == null ? null : place.text();
        if (place == null || reference == null) {
            return;
        }
        if (SCHEMA_INSIDE.matcher(reference).matches()) {
            findings.repaired(place, "the reference does not point at a schema; the schema inside is taken", "");
            changes.put("$ref", text(place, reference + "/schema"));
        } else if (NO_SCHEMA.matcher(reference).matches()) {
            findings.leftOut(place, "a reference to a schema");
            changes.put("$ref", null);
        }
    }

    /** {@code required: true} of a member: its object lists it. */
    private void required(Element schema, Changes changes) {
        Element own = schema.get("required");
        boolean flag = own != null && isFlag(own);
        if (flag && own != null) {
            if (schema.isTrue("required")) {
                findings.repaired(own, "the member is required by the object around it", "list it there");
            }
            changes.put("required", null);
        }
        List<Node> names = new ArrayList<>();
        schema.items("required").forEach(name -> names.add(name.node()));
        int listed = names.size();
        schema.members("properties").forEach((name, member) -> {
            Element marked = member.get("required");
            if (marked != null && isFlag(marked) && member.isTrue("required")) {
                names.add(text(marked, name));
            }
        });
        if (names.size() > listed) {
            changes.put("required", new ArrayNode(schema.node().position(), names));
        }
    }

    private static boolean isFlag(Element element) {
        return element.node() instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN;
    }

    private static ScalarNode text(Element place, String text) {
        return new ScalarNode(place.node().position(), text, ScalarNode.Type.STRING);
    }
}
