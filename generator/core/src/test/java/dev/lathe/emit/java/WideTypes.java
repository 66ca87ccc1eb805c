package dev.lathe.emit.java;

import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypePlan;
import java.util.List;

/** Plans in which every object type is a final class. */
final class WideTypes {

    private WideTypes() {}

    /** As if the members of each object took more than 255 slots. */
    static SdkPlan of(SdkPlan plan) {
        return new SdkPlan(
                plan.contractVersion(),
                plan.info(),
                plan.sdkVersion(),
                plan.packageName(),
                plan.rootPackage(),
                plan.client(),
                plan.services(),
                asClasses(plan.types()),
                plan.paginators(),
                plan.hooks(),
                plan.envelope());
    }

    private static List<TypePlan> asClasses(List<TypePlan> types) {
        return types.stream()
                .map(type -> type instanceof RecordPlan record ? asClass(record) : type)
                .toList();
    }

    private static TypePlan asClass(RecordPlan plan) {
        return new RecordPlan(
                plan.name(),
                plan.codec(),
                plan.role(),
                RecordPlan.Form.CLASS,
                plan.implemented(),
                plan.components(),
                plan.additional(),
                plan.copiedFrom(),
                asClasses(plan.nested()),
                plan.samples(),
                plan.docs(),
                plan.source());
    }
}
