package dev.lathe.plan.shape;

import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells strings, numbers and booleans apart: by listed values, then by format, then by kind. */
final class ScalarRules {

    /** Formats that a string either has or has not, most telling first. */
    private static final List<ScalarKind> FORMATS = List.of(ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.UUID);

    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> ambiguous = new TreeSet<>();

    ScalarRules(List<Leaf> leaves) {
        for (JsonKind kind : List.of(JsonKind.STRING, JsonKind.INTEGER, JsonKind.NUMBER, JsonKind.BOOLEAN)) {
            List<Leaf> same =
                    leaves.stream().filter(leaf -> leaf.kind() == kind).toList();
            if (same.stream().map(Leaf::variant).distinct().count() == 1) {
                add(same.get(0), new Test.IsKind(kind));
            } else {
                addSeveral(same, kind);
            }
        }
    }

    List<Rule> rules() {
        return rules;
    }

    Set<Integer> ambiguous() {
        return ambiguous;
    }

    private void addSeveral(List<Leaf> leaves, JsonKind kind) {
        addListed(leaves);
        List<Leaf> unlisted =
                leaves.stream().filter(leaf -> leaf.texts().isEmpty()).toList();
        for (ScalarKind format : FORMATS) {
            unlisted.stream()
                    .filter(leaf -> hasFormat(leaf, format))
                    .forEach(leaf -> add(leaf, new Test.HasFormat(format)));
        }
        List<Leaf> plain = unlisted.stream()
                .filter(leaf -> FORMATS.stream().noneMatch(f -> hasFormat(leaf, f)))
                .toList();
        if (plain.size() > 1) {
            plain.forEach(leaf -> ambiguous.add(leaf.variant()));
            plain.forEach(leaf -> add(leaf, new Test.IsKind(kind), new Test.Decodes()));
        } else if (plain.size() == 1) {
            add(plain.get(0), new Test.IsKind(kind));
        } else if (leaves.size() - unlisted.size() == 1) {
            leaves.stream().filter(leaf -> !leaf.texts().isEmpty()).forEach(leaf -> add(leaf, new Test.IsKind(kind)));
        }
    }

    private void addListed(List<Leaf> leaves) {
        Set<JsonText> seen = new HashSet<>();
        for (Leaf leaf : leaves) {
            boolean reachable = leaf.texts().isEmpty();
            for (JsonText value : leaf.texts()) {
                if (seen.add(value)) {
                    reachable = true;
                    add(leaf, new Test.EqualTo(value));
                }
            }
            if (!reachable) {
                ambiguous.add(leaf.variant());
            }
        }
    }

    private static boolean hasFormat(Leaf leaf, ScalarKind format) {
        return leaf.type() instanceof TypeRef.Scalar scalar && scalar.kind() == format;
    }

    private void add(Leaf leaf, Test... tests) {
        rules.add(new Rule(leaf.variant(), List.of(tests)));
    }
}
