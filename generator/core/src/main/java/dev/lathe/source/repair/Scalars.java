package dev.lathe.source.repair;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ScalarNode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and flags. Numbers and booleans in the place of texts keep their spelling, so nothing is wrong with them. */
final class Scalars {

    private static final Set<String> TRUE = Set.of("yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("no", "n", "off", "0");

    private final Findings findings;

    Scalars(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    Node text(Element element) {
        if (element.node() instanceof ScalarNode scalar) {
            return scalar;
        }
        boolean lines = element.isArray() && element.items().stream().allMatch(i -> i.text() != null);
        if (!lines) {
            findings.leftOut(element, "a text");
            return null;
        }
        findings.repaired(element, "expected a text, found a list; its items are taken for lines", "write one text");
        String text = element.items().stream()
                .map(Element::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new ScalarNode(element.node().position(), text, ScalarNode.Type.STRING);
    }

    @Nullable
    Node flag(Element element) {
        String word = Objects.requireNonNullElse(element.text(), "").toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) {
            return element.node();
        }
        if (TRUE.contains(word) || FALSE.contains(word)) {
            String meant = String.valueOf(TRUE.contains(word));
            findings.repaired(element, "`" + word + "` is taken for " + meant, "write " + meant);
            return new ScalarNode(element.node().position(), meant, ScalarNode.Type.BOOLEAN);
        }
        findings.leftOut(element, "true or false");
        return null;
    }
}
