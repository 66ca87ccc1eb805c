package dev.lathe.suites;

import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every type of a plan by its name, nested ones too. */
final class TypeIndex {

    private final Map<QualifiedName, TypePlan> types = new HashMap<>();

    TypeIndex(List<TypePlan> top) {
        top.forEach(this::add);
    }

    private void add(TypePlan type) {
        types.put(type.name(), type);
        type.nested().forEach(this::add);
    }

    RecordPlan object(QualifiedName name) {
        return (RecordPlan) of(name);
    }

    UnionPlan union(QualifiedName name) {
        return (UnionPlan) of(name);
    }

    EnumPlan enumeration(QualifiedName name) {
        return (EnumPlan) of(name);
    }

    private TypePlan of(QualifiedName name) {
        return Objects.requireNonNull(types.get(name), name::toString);
    }
}
