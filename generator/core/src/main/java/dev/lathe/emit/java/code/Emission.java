package dev.lathe.emit.java.code;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.SdkPlan;

/**
 * What every emitter of one run needs.
 *
 * @param plan the SDK
 * @param runtime the embedded runtime's types
 * @param types the mapping of planned types
 * @param index planned types by name
 * @param secrecies what must not be shown of bodies
 */
public record Emission(SdkPlan plan, RuntimeTypes runtime, JavaTypes types, PlanIndex index, Secrecies secrecies) {

    public static Emission of(SdkPlan plan) {
        RuntimeTypes runtime = new RuntimeTypes(String.join(
                ".", plan.rootPackage().stream().map(Identifier::value).toList()));
        PlanIndex index = new PlanIndex(plan);
        return new Emission(plan, runtime, new JavaTypes(runtime), index, index.secrecies());
    }

    /** What is deprecated among the planned types. */
    public Deprecations deprecations() {
        return new Deprecations(index);
    }
}
