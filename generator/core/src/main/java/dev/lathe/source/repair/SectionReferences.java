package dev.lathe.source.repair;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sections that stand elsewhere as a whole ({@code schemas: {$ref: schemas/index.yaml}}), which OpenAPI does not know:
 * they become sections whose members refer to those that stand there.
 */
public final class SectionReferences {

    private static final String REF = "$ref";
    private static final String COMPONENTS = "components";
    private static final List<String> SECTIONS =
            List.of("paths", "webhooks", "definitions", "parameters", "responses", "securityDefinitions");

    private final Function<Element, @Nullable Element> follow;
    private final Findings findings;

    /** {@code follow} leads from an element to what its references end at, or to null. */
    public SectionReferences(Function<Element, @Nullable Element> follow, Diagnostics diagnostics) {
        this.follow = follow;
        this.findings = new Findings(diagnostics);
    }

    /** The root with such sections spread. */
    public Node spread(Element root) {
        if (!root.isObject()) {
            return root.node();
        }
        Changes changes = new Changes(root);
        for (String name : SECTIONS) {
            Element section = root.get(name);
            if (section != null) {
                changes.put(name, section(section));
            }
        }
        Element components = root.get(COMPONENTS);
        if (components != null && components.isObject()) {
            Element spread = components.with(section(components));
            Changes inner = new Changes(spread);
            spread.members().forEach((name, section) -> inner.put(name, section(section)));
            changes.put(COMPONENTS, inner.node());
        }
        return changes.node();
    }

    private Node section(Element section) {
        Element there = section.text(REF) == null ? null : follow.apply(section);
        if (there == null || !there.isObject()) {
            return section.node();
        }
        findings.repaired(
                section,
                "a section cannot be a reference; those of its target are its members",
                "refer to each member");
        Map<String, Node> members = new LinkedHashMap<>();
        there.members().forEach((name, member) -> members.put(name, reference(member)));
        section.members().forEach((name, member) -> members.put(name, member.node()));
        members.remove(REF);
        return new ObjectNode(section.node().position(), members);
    }

    private static Node reference(Element target) {
        String file = target.document().replace("%", "%25").replace("#", "%23");
        String pointer = target.pointer().toString().replace("%", "%25");
        ScalarNode text = new ScalarNode(target.node().position(), file + "#" + pointer, ScalarNode.Type.STRING);
        return new ObjectNode(target.node().position(), Map.of(REF, text));
    }
}
