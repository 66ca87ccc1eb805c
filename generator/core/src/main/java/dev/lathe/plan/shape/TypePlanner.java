package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Example;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans declared types, each with what is nested in it. */
public final class TypePlanner {

    private final ModelIndex index;
    private final TypeNames names;
    private final RecordPlanner records;
    private final UnionPlanner unions;
    private final EnumPlanner enums;
    private final Map<TypeKey, Set<QualifiedName>> implemented = new HashMap<>();

    public TypePlanner(TypeContext context, NameBook book, Diagnostics diagnostics) {
        LanguageProfile profile = context.profile();
        this.index = context.index();
        this.names = context.names();
        this.records = context.records();
        this.enums = new EnumPlanner(names, context.members(), diagnostics);
        this.unions = new UnionPlanner(
                context.resolver(),
                names,
                context.uses(),
                new LeafFinder(index, context.resolver(), context.graph()),
                new UnionPlanner.Naming(profile, book),
                diagnostics);
        findImplemented(context);
    }

    /** Every declared type that is not nested, with those that are. */
    public List<TypePlan> plan() {
        return plan(names.topLevel());
    }

    /** The declared types nested in one. */
    public List<TypePlan> nested(TypeKey owner) {
        return plan(names.nested(owner));
    }

    /** The document's examples of declared types, by the types' names; of a type with two shapes, the answer's. */
    public Map<QualifiedName, List<Example>> examples() {
        Map<QualifiedName, List<Example>> examples = new HashMap<>();
        for (TypeKey key : names.all()) {
            if (key instanceof TypeKey.Shape shape && shape.direction() == Direction.ANSWER) {
                TypeDecl decl = index.type(shape.id());
                if (decl instanceof ObjectDecl object) {
                    examples.put(names.name(key), object.examples());
                } else if (decl instanceof UnionDecl union) {
                    examples.put(names.name(key), union.examples());
                }
            }
        }
        return examples;
    }

    private List<TypePlan> plan(List<TypeKey> keys) {
        List<TypePlan> plans = new ArrayList<>();
        for (TypeKey key : keys) {
            TypeDecl decl = key instanceof TypeKey.Shape shape ? index.type(shape.id()) : null;
            if (decl != null) {
                plans.add(plan(decl, (TypeKey.Shape) key));
            }
        }
        return plans;
    }

    private TypePlan plan(TypeDecl decl, TypeKey.Shape shape) {
        if (decl instanceof EnumDecl enumeration) {
            return enums.plan(enumeration, shape);
        } else if (decl instanceof UnionDecl union) {
            return unions.plan(union, shape, nested(shape));
        } else if (decl instanceof ObjectDecl object) {
            List<QualifiedName> interfaces = List.copyOf(implemented.getOrDefault(shape, Set.of()));
            return records.plan(object, shape, interfaces, nested(shape));
        }
        throw new IllegalStateException("an alias has no plan of its own");
    }

    /** Inline objects that are variants of the union they are nested in. */
    private void findImplemented(TypeContext context) {
        for (TypeKey key : names.all()) {
            if (key instanceof TypeKey.Shape shape && index.type(shape.id()) instanceof UnionDecl union) {
                List<UnionDecl.Variant> choices = context.resolver().variants(union);
                for (int i = 0; i < choices.size(); i++) {
                    if (!names.isNamed(TypeNaming.variantKey(shape, choices, i))
                            && choices.get(i).type() instanceof TypeRef.Named named) {
                        implemented
                                .computeIfAbsent(
                                        context.graph().shape(named.id(), shape.direction()),
                                        k -> new LinkedHashSet<>())
                                .add(names.name(shape));
                    }
                }
            }
        }
    }
}
