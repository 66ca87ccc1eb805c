package dev.lathe.plan.shape;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells objects apart: by tags and constant members, by required members that only one has, by optional ones, by the
 * kind of a map's values; by a constant member that may be absent, where that is all there is; what is left goes to the
 * variant with the most required members that are all there.
 */
final class ObjectRules {

    private final LeafFinder finder;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> ambiguous = new TreeSet<>();

    ObjectRules(List<Leaf> objects, LeafFinder finder) {
        this.finder = finder;
        List<Leaf> open = new ArrayList<>(objects);
        open.removeIf(leaf -> addTags(leaf));
        List<Leaf> rivals = List.copyOf(open);
        open.removeIf(leaf -> addValues(leaf, rivals));
        if (open.stream().map(Leaf::variant).distinct().count() == 1) {
            add(open.get(0), new Test.IsKind(JsonKind.OBJECT));
        } else {
            List<Rule> told = List.copyOf(rules);
            addByMembers(
                    open.stream().filter(leaf -> !leaf.isMap()).toList(),
                    open.stream().filter(Leaf::isMap).toList());
            SpecText tag = ambiguous.isEmpty() ? null : sharedTag(open);
            if (tag != null) {
                rules.retainAll(told);
                ambiguous.clear();
                open.forEach(leaf -> leaf.listed(tag).forEach(value -> add(leaf, new Test.MemberEquals(tag, value))));
            }
        }
    }

    /** A member, optional in some, of which each variant lists values that no other has; null when there is none. */
    private static @Nullable SpecText sharedTag(List<Leaf> leaves) {
        return leaves.get(0).declared().keySet().stream()
                .filter(member -> leaves.stream()
                        .allMatch(leaf -> !leaf.listed(member).isEmpty()
                                && others(leaf, leaves).stream()
                                        .allMatch(other ->
                                                Collections.disjoint(leaf.listed(member), other.listed(member)))))
                .findFirst()
                .orElse(null);
    }

    List<Rule> rules() {
        return rules;
    }

    Set<Integer> ambiguous() {
        return ambiguous;
    }

    private boolean addTags(Leaf leaf) {
        leaf.tags().forEach(tag -> add(leaf, new Test.MemberEquals(tag.member(), tag.value())));
        return !leaf.tags().isEmpty();
    }

    /** A required member whose listed values no other variant shares, and which others use as a tag as well. */
    private boolean addValues(Leaf leaf, List<Leaf> all) {
        List<Leaf> others = others(leaf, all);
        for (SpecText member : leaf.values().keySet()) {
            List<JsonText> values = leaf.values().getOrDefault(member, List.of());
            boolean shared = others.stream().anyMatch(other -> overlaps(other, member, values));
            boolean isTag = values.size() == 1
                    || others.stream().anyMatch(other -> other.values().containsKey(member));
            if (!others.isEmpty() && !shared && isTag) {
                values.forEach(value -> add(leaf, new Test.MemberEquals(member, value)));
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Leaf other, SpecText member, List<JsonText> values) {
        List<JsonText> theirs = other.values().get(member);
        if (theirs == null) {
            return values.size() > 1 && other.declared().containsKey(member);
        }
        return !Collections.disjoint(theirs, values);
    }

    private void addByMembers(List<Leaf> objects, List<Leaf> maps) {
        List<Leaf> left = new ArrayList<>(objects);
        left.removeIf(leaf -> addRequired(leaf, objects));
        Set<Leaf> reachable = new LinkedHashSet<>();
        for (Leaf leaf : left) {
            if (addOptional(leaf, objects)) {
                reachable.add(leaf);
            }
        }
        left.sort(Comparator.comparing((Leaf leaf) -> -leaf.required().size()).thenComparing(reachable::contains));
        List<Leaf> undemanding =
                left.stream().filter(leaf -> leaf.required().isEmpty()).toList();
        left.removeAll(undemanding);
        addLast(left, reachable);
        addMaps(maps);
        addLast(undemanding, reachable);
    }

    /** Required members that, together, no other variant names. */
    private boolean addRequired(Leaf leaf, List<Leaf> all) {
        Set<SpecText> telling = new LinkedHashSet<>();
        for (Leaf other : others(leaf, all)) {
            if (telling.stream().anyMatch(member -> !other.declared().containsKey(member))) {
                continue;
            }
            List<SpecText> missing = leaf.required().stream()
                    .filter(member -> !other.declared().containsKey(member))
                    .toList();
            if (missing.isEmpty()) {
                return false;
            }
            telling.add(missing.get(0));
        }
        if (telling.isEmpty()) {
            return false;
        }
        rules.add(new Rule(
                leaf.variant(), telling.stream().<Test>map(Test.HasMember::new).toList()));
        return true;
    }

    /** Each member that no other variant names. */
    private boolean addOptional(Leaf leaf, List<Leaf> all) {
        List<SpecText> telling = leaf.declared().keySet().stream()
                .filter(member -> others(leaf, all).stream()
                        .noneMatch(other -> other.declared().containsKey(member)))
                .toList();
        telling.forEach(member -> add(leaf, new Test.HasMember(member)));
        return !telling.isEmpty();
    }

    /** What no member tells apart: whoever's required members are there, and who decodes when that is the same. */
    private void addLast(List<Leaf> leaves, Set<Leaf> reachable) {
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            List<Test> tests = new ArrayList<>();
            if (leaf.required().isEmpty()) {
                tests.add(new Test.IsKind(JsonKind.OBJECT));
            }
            leaf.required().forEach(member -> tests.add(new Test.HasMember(member)));
            for (Leaf later : leaves.subList(i + 1, leaves.size())) {
                if (shadows(leaf, later, reachable)) {
                    tests.remove(new Test.Decodes());
                    tests.add(new Test.Decodes());
                    report(leaf, later);
                }
            }
            rules.add(new Rule(leaf.variant(), tests));
        }
    }

    private static boolean shadows(Leaf leaf, Leaf later, Set<Leaf> reachable) {
        return later.variant() != leaf.variant()
                && !reachable.contains(later)
                && later.required().containsAll(leaf.required());
    }

    /** Decoding tells two objects apart when a member that both require has different kinds. */
    private void report(Leaf leaf, Leaf later) {
        boolean decodingTells = leaf.required().stream()
                .filter(later.required()::contains)
                .anyMatch(member -> kindOf(leaf, member) != kindOf(later, member)
                        && kindOf(leaf, member) != JsonKind.NULL
                        && kindOf(later, member) != JsonKind.NULL);
        if (!decodingTells) {
            ambiguous.add(leaf.variant());
            ambiguous.add(later.variant());
        }
    }

    private JsonKind kindOf(Leaf leaf, SpecText member) {
        TypeRef type = leaf.declared().get(member);
        JsonKind kind = type == null ? null : finder.kind(type);
        return kind == null ? JsonKind.NULL : kind;
    }

    private void addMaps(List<Leaf> maps) {
        List<JsonKind> kinds = ContentKinds.ofValues(maps, finder);
        for (int i = 0; i < maps.size(); i++) {
            JsonKind kind = kinds.get(i);
            if (kinds.indexOf(kind) != kinds.lastIndexOf(kind)) {
                ambiguous.add(maps.get(i).variant());
                add(maps.get(i), new Test.IsKind(JsonKind.OBJECT), new Test.Decodes());
            } else if (kind == JsonKind.NULL) {
                add(maps.get(i), new Test.IsKind(JsonKind.OBJECT));
            } else {
                add(maps.get(i), new Test.ValuesAre(kind));
            }
        }
    }

    private static List<Leaf> others(Leaf leaf, List<Leaf> all) {
        return all.stream().filter(other -> other.variant() != leaf.variant()).toList();
    }

    private void add(Leaf leaf, Test... tests) {
        rules.add(new Rule(leaf.variant(), List.of(tests)));
    }
}
