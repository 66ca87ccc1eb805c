package dev.lathe.plan.sample;

import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.TypePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every planned type by its name. */
final class TypeTable {

    private final Map<QualifiedName, TypePlan> types = new HashMap<>();

    TypeTable(List<TypePlan> plans) {
        add(plans);
    }

    TypePlan get(QualifiedName name) {
        return Objects.requireNonNull(types.get(name));
    }

    private void add(List<TypePlan> plans) {
        for (TypePlan plan : plans) {
            types.put(plan.name(), plan);
            add(plan.nested());
        }
    }
}
