package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import java.util.List;

/** An open enumeration: named constants over a wire value that may be any. */
public record EnumPlan(
        QualifiedName name,
        QualifiedName codec,
        ScalarKind base,
        List<ConstantPlan> constants,
        Docs docs,
        SpecText source)
        implements TypePlan {

    public EnumPlan {
        constants = List.copyOf(constants);
    }

    @Override
    public List<TypePlan> nested() {
        return List.of();
    }

    /** A documented value. */
    public record ConstantPlan(Identifier name, JsonText value, Docs docs) {}
}
