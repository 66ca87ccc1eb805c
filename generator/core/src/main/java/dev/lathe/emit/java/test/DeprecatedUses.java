package dev.lathe.emit.java.test;

import com.palantir.javapoet.AnnotationSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.PlanIndex;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.ValuePlan;
import java.util.List;
import java.util.Optional;

/** Finds out whether a sample calls or names something that the document deprecates. */
final class DeprecatedUses {

    private final PlanIndex index;
    private final Deprecations deprecations;

    DeprecatedUses(Emission emission) {
        this.index = emission.index();
        this.deprecations = emission.deprecations();
    }

    /** The annotations of a test that sends the sample. */
    List<AnnotationSpec> annotations(SampleCall call) {
        boolean isDeprecated = !deprecations.calling(call.method()).isEmpty() || isIn(call);
        return isDeprecated ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    private boolean isIn(SampleCall call) {
        SamplePlan sample = call.sample();
        QualifiedName params = call.method().params();
        return sample.pathArguments().stream().anyMatch(this::isIn)
                || (sample.body() != null && isIn(sample.body()))
                || (params != null && isIn(params, sample.params()));
    }

    private boolean isIn(ValuePlan value) {
        if (value instanceof ValuePlan.Constant constant) {
            return deprecations.isDeprecated(constant.type()) || isDeprecated(constant);
        }
        if (value instanceof ValuePlan.OtherConstant other) {
            return deprecations.isDeprecated(other.type());
        }
        if (value instanceof ValuePlan.ObjectValue object) {
            return isIn(object.type(), object.members());
        }
        if (value instanceof ValuePlan.ListValue list) {
            return list.items().stream().anyMatch(this::isIn);
        }
        if (value instanceof ValuePlan.MapValue map) {
            return map.entries().stream().map(ValuePlan.Entry::value).anyMatch(this::isIn);
        }
        return value instanceof ValuePlan.VariantValue variant
                && (deprecations.isDeprecated(variant.union()) || isDeprecated(variant) || isIn(variant.value()));
    }

    private boolean isIn(QualifiedName type, List<ValuePlan.Member> members) {
        return deprecations.isDeprecated(type)
                || members.stream().anyMatch(member -> isDeprecated(type, member.component()) || isIn(member.value()));
    }

    private boolean isDeprecated(QualifiedName type, Identifier component) {
        List<ComponentPlan> components =
                index.findRecord(type).map(RecordPlan::components).orElse(List.of());
        return components.stream()
                .filter(candidate -> candidate.name().equals(component))
                .map(ComponentPlan::docs)
                .anyMatch(Deprecations::isDeprecated);
    }

    private boolean isDeprecated(ValuePlan.Constant constant) {
        Optional<EnumPlan> type =
                index.find(constant.type()).filter(EnumPlan.class::isInstance).map(EnumPlan.class::cast);
        return type.map(EnumPlan::constants).orElse(List.of()).stream()
                .filter(candidate -> candidate.name().equals(constant.constant()))
                .map(EnumPlan.ConstantPlan::docs)
                .anyMatch(Deprecations::isDeprecated);
    }

    private boolean isDeprecated(ValuePlan.VariantValue value) {
        return index.findUnion(value.union()).map(UnionPlan::variants).orElse(List.of()).stream()
                .filter(candidate -> candidate.factory().equals(value.factory()))
                .map(UnionPlan.VariantPlan::docs)
                .anyMatch(Deprecations::isDeprecated);
    }
}
