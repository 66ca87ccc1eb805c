package dev.lathe.bundle;

import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies discriminators: their mappings refer to components by the names that these have in the bundle. */
record Discriminators(SourceDocument document, Components components) {

    Node copy(Element element) {
        Map<String, Node> members = new LinkedHashMap<>();
        element.members().forEach((name, member) -> {
            if (name.equals("mapping")) {
                members.put(name, mapping(member));
            } else if (!Place.isExtension(name)) {
                members.put(name, member.node());
            }
        });
        return new ObjectNode(element.node().position(), members);
    }

    private Node mapping(Element mapping) {
        Map<String, Node> members = new LinkedHashMap<>();
        mapping.members().forEach((value, target) -> {
            Element schema = schema(target);
            if (schema != null) {
                members.put(
                        value, ScalarNode.text(target.node().position(), components.reference(Part.SCHEMA, schema)));
            }
        });
        return new ObjectNode(mapping.node().position(), members);
    }

    /** A mapping's target is a reference, or the bare name of a component. */
    private @Nullable Element schema(Element target) {
        String text = target.text();
        if (text == null) {
            return null;
        }
        Element named = document.root().at(List.of("components", "schemas", text));
        return document.follow(
                named != null
                        ? named
                        : target.with(new ObjectNode(target.node().position(), Map.of("$ref", target.node()))));
    }
}
