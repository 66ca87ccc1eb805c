package dev.lathe.emit.java.type;

import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which variants of a union a builder takes directly, without the name of the variant. */
final class OverloadedVariants {

    private static final Set<ScalarKind> TEXTUAL =
            EnumSet.of(ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.TIME, ScalarKind.DURATION, ScalarKind.UUID);

    private OverloadedVariants() {}

    /** Scalar variants, each Java type once: the first variant of a type has the overload. */
    static List<VariantPlan> of(UnionPlan union, JavaTypes types) {
        Set<TypeName> taken = new LinkedHashSet<>();
        List<VariantPlan> overloaded = new ArrayList<>();
        for (VariantPlan variant : union.variants()) {
            boolean isScalar = variant.value() instanceof TypeUse.Scalar && variant.form() == UnionPlan.Form.WRAPPER;
            if (isScalar && taken.add(types.plain(variant.value()))) {
                overloaded.add(variant);
            }
        }
        return overloaded;
    }

    /** Whether all variants are strings of a format, so that plain text finds its variant. */
    static boolean isTextual(UnionPlan union) {
        return !union.variants().isEmpty()
                && union.variants().stream()
                        .allMatch(variant ->
                                variant.value() instanceof TypeUse.Scalar scalar && TEXTUAL.contains(scalar.kind()));
    }
}
