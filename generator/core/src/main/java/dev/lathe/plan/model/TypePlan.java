package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import java.util.List;

/** A generated type. */
public sealed interface TypePlan permits RecordPlan, UnionPlan, EnumPlan {

    QualifiedName name();

    /** The class that reads and writes it, not exported. */
    QualifiedName codec();

    /** Types declared inside it. */
    List<TypePlan> nested();

    Docs docs();

    /** Where in the document it stands, as {@code file#pointer}, for api.md and comments. */
    SpecText source();
}
