package dev.lathe.emit.template;

import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypePlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every type of a plan by its name, those inside of others among them. */
final class TypeIndex {

    private final Map<QualifiedName, TypePlan> types = new HashMap<>();

    private TypeIndex() {}

    static TypeIndex of(SdkPlan plan) {
        TypeIndex index = new TypeIndex();
        plan.types().forEach(index::add);
        return index;
    }

    /** The type of that name; null where no name stands. */
    @Nullable
    TypePlan of(@Nullable Object name) {
        return name instanceof QualifiedName qualified ? types.get(qualified) : null;
    }

    private void add(TypePlan type) {
        types.put(type.name(), type);
        type.nested().forEach(this::add);
    }
}
