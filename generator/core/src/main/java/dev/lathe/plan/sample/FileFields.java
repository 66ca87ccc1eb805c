package dev.lathe.plan.sample;

import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields of a form are files. */
final class FileFields {

    private final Fitting fitting;

    FileFields(Fitting fitting) {
        this.fitting = fitting;
    }

    /** The names of the fields that are files, or lists of files. */
    Set<SpecText> of(TypeUse type, Json value) {
        if (!(type instanceof TypeUse.Declared declared)) {
            return Set.of();
        }
        TypePlan plan = fitting.types().get(declared.name());
        if (plan instanceof UnionPlan union) {
            int variant = fitting.variants().variant(union, value);
            return variant < 0 ? Set.of() : of(union.variants().get(variant).value(), value);
        }
        return plan instanceof RecordPlan record ? of(record.components()) : Set.of();
    }

    static Set<SpecText> of(List<ComponentPlan> components) {
        return components.stream()
                .filter(component -> isFile(component.type()))
                .map(ComponentPlan::wireName)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isFile(TypeUse type) {
        return type instanceof TypeUse.ListOf list
                ? isFile(list.item())
                : type instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.BINARY;
    }
}
