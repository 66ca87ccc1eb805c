package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans unions: their variants, and how a JSON value finds its own. */
public final class UnionPlanner {

    private final TypeResolver resolver;
    private final TypeNames names;
    private final TypeUses uses;
    private final LeafFinder finder;
    private final Naming naming;
    private final Diagnostics diagnostics;

    UnionPlanner(
            TypeResolver resolver,
            TypeNames names,
            TypeUses uses,
            LeafFinder finder,
            Naming naming,
            Diagnostics diagnostics) {
        this.resolver = resolver;
        this.names = names;
        this.uses = uses;
        this.finder = finder;
        this.naming = naming;
        this.diagnostics = diagnostics;
    }

    UnionPlan plan(UnionDecl union, TypeKey.Shape shape, List<TypePlan> nested) {
        List<UnionDecl.Variant> choices = resolver.variants(union);
        List<Identifier> variantNames = new ArrayList<>();
        List<TypeUse> values = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            values.add(uses.use(choices.get(i).type(), shape.direction()));
            variantNames.add(name(shape, choices, i, values.get(i)));
        }
        List<Identifier> factories = naming.factories(shape, variantNames);
        List<Leaf> leaves = finder.leaves(union, shape.direction());
        List<UnionPlan.VariantPlan> variants = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            variants.add(new UnionPlan.VariantPlan(
                    variantNames.get(i),
                    factories.get(i),
                    form(shape, choices, i),
                    values.get(i),
                    tag(leaves, i),
                    choices.get(i).docs()));
        }
        return new UnionPlan(
                names.name(shape),
                names.codec(shape),
                variants,
                UnionRules.of(union, leaves, finder, variantNames, diagnostics),
                names.copiedFrom(shape),
                nested,
                List.of(),
                union.docs(),
                Sources.of(union));
    }

    /**
     * What must be added to an object that says nothing of the discriminator; the first value when several select it.
     */
    private static UnionPlan.@Nullable Tag tag(List<Leaf> leaves, int variant) {
        List<Leaf> own =
                leaves.stream().filter(leaf -> leaf.variant() == variant).toList();
        Leaf only = own.size() == 1 ? own.get(0) : null;
        if (only == null || only.tags().isEmpty() || !(only.type() instanceof TypeRef.Named)) {
            return null;
        }
        UnionPlan.Tag tag = only.tags().get(0);
        return only.kind() == UnionPlan.JsonKind.OBJECT && !only.declared().containsKey(tag.member()) ? tag : null;
    }

    private UnionPlan.Form form(TypeKey.Shape shape, List<UnionDecl.Variant> choices, int index) {
        return names.isNamed(TypeNaming.variantKey(shape, choices, index))
                ? UnionPlan.Form.WRAPPER
                : UnionPlan.Form.DIRECT;
    }

    private Identifier name(TypeKey.Shape shape, List<UnionDecl.Variant> choices, int index, TypeUse value) {
        TypeKey wrapper = TypeNaming.variantKey(shape, choices, index);
        if (names.isNamed(wrapper)) {
            return names.name(wrapper).simple();
        }
        return ((TypeUse.Declared) value).name().simple();
    }

    /** Names the factories after the variants. */
    record Naming(LanguageProfile profile, NameBook book) {

        List<Identifier> factories(TypeKey.Shape shape, List<Identifier> variants) {
            List<Claim> claims = variants.stream()
                    .map(variant -> new Claim(
                            shape.lockKey() + "#factory:" + variant,
                            Claim.Rank.DERIVED,
                            List.of(profile.identifier(NameKind.FACTORY, Words.of(SpecText.of(variant.value())))),
                            new Location("", "", 0, 0)))
                    .toList();
            Map<String, Identifier> byKey = book.derive(NameKind.FACTORY, claims);
            return claims.stream()
                    .map(claim -> Objects.requireNonNull(byKey.get(claim.key())))
                    .toList();
        }
    }
}
