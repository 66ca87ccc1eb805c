package dev.lathe.bundle;

import dev.lathe.model.ScalarKind;
import dev.lathe.parse.ConfigIndex;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keywords of a schema that are not simply copied.
 *
 * @param config what lathe.yaml says about schemas
 */
record SchemaWords(ConfigIndex config) {

    private static final String NAMES = "x-enum-varnames";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");
    private static final Set<String> ANCHORS =
            Set.of("$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef", "$defs", "definitions", "$comment");

    /** The copy of a schema without names that nothing refers to any more, and with what lathe.yaml says. */
    ObjectNode worded(Element schema, ObjectNode copy) {
        Map<String, Node> members = new LinkedHashMap<>(copy.members());
        members.keySet().removeAll(ANCHORS);
        String format = format(schema);
        if (format != null) {
            members.put("format", ScalarNode.text(copy.position(), format));
        }
        Element names = schema.get(NAMES);
        if (names != null && isNames(names)) {
            members.put(NAMES, names.node());
        }
        return new ObjectNode(copy.position(), members);
    }

    /** What lathe.yaml says about a scalar, in OpenAPI's words; null when it says nothing that has one. */
    private @Nullable String format(Element schema) {
        if (config.isSecret(schema)) {
            return "password";
        }
        ScalarKind kind = config.kind(schema);
        return kind == ScalarKind.INT32 ? "int32" : kind == ScalarKind.INT64 ? "int64" : null;
    }

    /** The only extension that is handed on, and only where it can be nothing but names. */
    private static boolean isNames(Element names) {
        return names.isArray()
                && names.items().stream()
                        .allMatch(name ->
                                name.text() != null && NAME.matcher(name.text()).matches());
    }
}
