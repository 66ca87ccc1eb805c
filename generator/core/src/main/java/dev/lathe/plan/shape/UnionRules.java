package dev.lathe.plan.shape;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Works out how a JSON value finds its variant: tags first, then the kind of value, then what an object has. What
 * cannot be told apart is tried in the order of the document, and reported.
 */
final class UnionRules {

    private final List<Leaf> leaves;
    private final LeafFinder finder;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> ambiguous = new TreeSet<>();

    private UnionRules(List<Leaf> leaves, LeafFinder finder) {
        this.leaves = leaves;
        this.finder = finder;
    }

    /** The rules for one union, with ambiguities reported under the names of its variants. */
    static List<Rule> of(
            UnionDecl union, List<Leaf> leaves, LeafFinder finder, List<Identifier> names, Diagnostics diagnostics) {
        UnionRules rules = new UnionRules(leaves, finder);
        rules.work();
        if (!rules.ambiguous.isEmpty()) {
            String which = rules.ambiguous.stream()
                    .map(variant -> names.get(variant).value())
                    .collect(Collectors.joining(", "));
            diagnostics.warning(
                    DiagnosticCode.UNION_AMBIGUOUS,
                    union.location(),
                    "variants cannot be told apart by their shape: " + which + "; the first that decodes is taken",
                    "add a discriminator, a const member or required members that only one of them has");
        }
        return rules.rules.stream().distinct().toList();
    }

    private void work() {
        List<Leaf> objects = leaves(JsonKind.OBJECT);
        ObjectRules objectRules = new ObjectRules(objects, finder);
        rules.addAll(objectRules.rules());
        ambiguous.addAll(objectRules.ambiguous());
        addArrays(leaves(JsonKind.ARRAY));
        ScalarRules scalars = new ScalarRules(leaves);
        rules.addAll(scalars.rules());
        ambiguous.addAll(scalars.ambiguous());
        addAnything(leaves.stream().filter(leaf -> leaf.kind() == null).toList());
    }

    private void addArrays(List<Leaf> arrays) {
        if (arrays.stream().map(Leaf::variant).distinct().count() <= 1) {
            arrays.stream().limit(1).forEach(leaf -> add(leaf, new Test.IsKind(JsonKind.ARRAY)));
            return;
        }
        List<JsonKind> kinds = ContentKinds.ofItems(arrays, finder);
        for (int i = 0; i < arrays.size(); i++) {
            JsonKind kind = kinds.get(i);
            if (kind != JsonKind.NULL && kinds.indexOf(kind) == kinds.lastIndexOf(kind)) {
                add(arrays.get(i), new Test.ItemsAre(kind));
            }
        }
        for (int i = 0; i < arrays.size(); i++) {
            JsonKind kind = kinds.get(i);
            if (kind == JsonKind.NULL || kinds.indexOf(kind) != kinds.lastIndexOf(kind)) {
                ambiguous.add(arrays.get(i).variant());
                add(arrays.get(i), new Test.IsKind(JsonKind.ARRAY), new Test.Decodes());
            }
        }
    }

    private void addAnything(List<Leaf> anything) {
        anything.stream().limit(1).forEach(this::add);
        anything.stream().skip(1).forEach(leaf -> ambiguous.add(leaf.variant()));
    }

    private List<Leaf> leaves(JsonKind kind) {
        return leaves.stream().filter(leaf -> leaf.kind() == kind).toList();
    }

    private void add(Leaf leaf, Test... tests) {
        rules.add(new Rule(leaf.variant(), List.of(tests)));
    }
}
