package dev.lathe.source.repair;

import dev.lathe.source.repair.Expected.Role;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parameters, headers, bodies and answers in the form of another version, or replaced by a schema. */
final class PartRepairs {

    private static final Pattern OF_SCHEMA = Pattern.compile(".*/(schemas|definitions)/[^/]+");
    private static final Set<String> VALUE =
            Set.of("type", "format", "items", "enum", "default", "minimum", "maximum", "pattern", "nullable");
    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

    private final Findings findings;

    PartRepairs(Findings findings) {
        this.findings = findings;
    }

    /** The object in the form that 3.x has for its role; the same element when it is in that form. */
    Element formed(Element element, Role role) {
        return switch (role) {
            case PLAIN -> element;
            case PARAMETER -> place(element.has("$ref") ? element : value(element));
            case HEADER -> header(element);
            case BODY, RESPONSE -> content(element);
        };
    }

    /** The document with a slash before every path that lacks one. */
    Element slashed(Element root) {
        Map<String, Element> paths = root.members("paths");
        if (paths.keySet().stream().noneMatch(path -> isBare(path, paths))) {
            return root;
        }
        Map<String, Node> slashed = new LinkedHashMap<>();
        paths.forEach((path, item) -> {
            boolean bare = isBare(path, paths);
            if (bare) {
                findings.repaired(item, "`" + path + "` is taken for `/" + path + "`", "begin paths with a slash");
            }
            slashed.put(
                    bare ? "/" + path : path,
                    bare && item.node() instanceof ObjectNode o
                            ? new ObjectNode(o.position(), o.members(), item.pointer())
                            : item.node());
        });
        Changes changes = new Changes(root);
        changes.put("paths", new ObjectNode(root.node().position(), slashed));
        return root.with(changes.node());
    }

    private static boolean isBare(String path, Map<String, Element> paths) {
        return !path.startsWith("/") && !path.startsWith("x-") && !paths.containsKey("/" + path);
    }

    private Element header(Element element) {
        return isSchemaReference(element) ? wrapped(element, "header") : value(element);
    }

    /** {@code in: Query}. */
    private Element place(Element parameter) {
        Element in = parameter.get("in");
        String word = in == null ? null : in.text();
        if (in == null || word == null || PLACES.contains(word) || !PLACES.contains(word.toLowerCase(Locale.ROOT))) {
            return parameter;
        }
        String meant = word.toLowerCase(Locale.ROOT);
        findings.repaired(in, "`" + word + "` is taken for `" + meant + "`", "write " + meant);
        Changes changes = new Changes(parameter);
        changes.put("in", new ScalarNode(in.node().position(), meant, ScalarNode.Type.STRING));
        return parameter.with(changes.node());
    }

    /** {@code type} beside {@code name}, as 2.0 has it. */
    private Element value(Element parameter) {
        if (!parameter.has("type") || parameter.has("schema") || parameter.has("content")) {
            return parameter;
        }
        findings.repaired(
                parameter, "the type stands outside of `schema`, as in OpenAPI 2.0; it is taken for the schema", "");
        Map<String, Node> schema = new LinkedHashMap<>();
        parameter.members().forEach((name, member) -> {
            if (VALUE.contains(name) || name.startsWith("max") || name.startsWith("min")) {
                schema.put(name, member.node());
            }
        });
        Changes changes = new Changes(parameter);
        changes.put("schema", new ObjectNode(parameter.node().position(), schema, parameter.pointer()));
        return parameter.with(changes.node());
    }

    /** A schema where an answer or a body is expected: directly, or by reference. */
    private Element content(Element element) {
        if (isSchemaReference(element)) {
            return wrapped(element, "description of a body");
        }
        Element schema = element.get("schema");
        if (schema == null || element.has("content") || !schema.isObject()) {
            return element;
        }
        findings.repaired(element, "`schema` stands outside of `content`; it is taken for that of JSON", "");
        Changes changes = new Changes(element);
        changes.put("content", json(element, schema.node()));
        return element.with(changes.node());
    }

    private static boolean isSchemaReference(Element element) {
        String reference = element.text("$ref");
        return reference != null && OF_SCHEMA.matcher(reference).matches();
    }

    private Element wrapped(Element reference, String expected) {
        findings.repaired(
                reference,
                "the reference points at a schema, not at a " + expected + "; it is taken for the schema of the value",
                "");
        boolean header = expected.equals("header");
        Node value = header ? reference.node() : json(reference, reference.node());
        return reference.with(new ObjectNode(
                reference.node().position(), Map.of(header ? "schema" : "content", value), reference.pointer()));
    }

    private static Node json(Element place, Node schema) {
        Node media = new ObjectNode(place.node().position(), Map.of("schema", schema));
        return new ObjectNode(place.node().position(), Map.of("application/json", media));
    }
}
