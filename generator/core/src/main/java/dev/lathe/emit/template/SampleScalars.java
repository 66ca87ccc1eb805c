package dev.lathe.emit.template;

import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.ValuePlan;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of scalars that a sample's arguments are made of: some need an import. */
final class SampleScalars {

    private SampleScalars() {}

    /** Names of kinds; none for a method without a sample. */
    static Set<String> of(MethodPlan method) {
        SamplePlan sample = method.sample();
        if (sample == null) {
            return Set.of();
        }
        Stream<ValuePlan> arguments = Stream.concat(
                sample.pathArguments().stream(), sample.params().stream().map(ValuePlan.Member::value));
        return Stream.concat(arguments, Stream.ofNullable(sample.body()))
                .flatMap(SampleScalars::kinds)
                .collect(Collectors.toSet());
    }

    private static Stream<String> kinds(@Nullable ValuePlan value) {
        if (value instanceof ValuePlan.Scalar scalar) {
            return Stream.of(scalar.kind().name());
        } else if (value instanceof ValuePlan.ListValue list) {
            return list.items().stream().flatMap(SampleScalars::kinds);
        } else if (value instanceof ValuePlan.MapValue map) {
            return map.entries().stream().map(ValuePlan.Entry::value).flatMap(SampleScalars::kinds);
        } else if (value instanceof ValuePlan.ObjectValue object) {
            return object.members().stream().map(ValuePlan.Member::value).flatMap(SampleScalars::kinds);
        }
        return value instanceof ValuePlan.VariantValue variant ? kinds(variant.value()) : Stream.empty();
    }
}
