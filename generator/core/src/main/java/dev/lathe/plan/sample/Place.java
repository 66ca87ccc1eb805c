package dev.lathe.plan.sample;

import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is wanted.
 *
 * @param constraints what the document limits there
 * @param checks what a builder insists on there
 * @param defaultValue what the document says is usual there, or null
 */
record Place(
        TypeUse type,
        Constraints constraints,
        List<CheckPlan> checks,
        @Nullable JsonText defaultValue) {

    static Place of(ComponentPlan component) {
        return new Place(component.type(), component.constraints(), component.checks(), component.defaultValue());
    }

    /** A place that is no component of a builder. */
    static Place unchecked(TypeUse type, Constraints constraints) {
        return new Place(type, constraints, List.of(), null);
    }
}
