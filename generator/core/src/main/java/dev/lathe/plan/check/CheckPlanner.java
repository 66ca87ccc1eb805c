package dev.lathe.plan.check;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.Constraints;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.LanguageProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses among the limits of a component those that its builder checks: they apply to its type, make sense, and mean
 * the same in the language as in the document. All others are noted. Limits of items inside a list, of lists of values
 * ({@code enum}) and of whole objects are told in the documentation only.
 */
public final class CheckPlanner {

    private static final Set<ScalarKind> NUMBERS = Set.of(
            ScalarKind.INT32,
            ScalarKind.INT64,
            ScalarKind.BIG_INTEGER,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.DECIMAL);

    private final LanguageProfile profile;
    private final Diagnostics diagnostics;

    public CheckPlanner(LanguageProfile profile, Diagnostics diagnostics) {
        this.profile = profile;
        this.diagnostics = diagnostics;
    }

    /** What is checked of a component of a type. */
    public List<CheckPlan> of(TypeUse type, Constraints constraints, Location where) {
        StatedLimits limits = new StatedLimits(constraints, where, diagnostics);
        List<CheckPlan> checks = new ArrayList<>();
        if (isText(type)) {
            checks.addAll(new TextChecks(limits, profile).checks());
        } else {
            limits.inapplicable(TextChecks.KEYWORDS);
        }
        if (type instanceof TypeUse.Scalar scalar && NUMBERS.contains(scalar.kind())) {
            checks.addAll(new NumberChecks(limits).checks());
        } else {
            limits.inapplicable(NumberChecks.KEYWORDS);
        }
        if (type instanceof TypeUse.ListOf) {
            checks.addAll(SizeChecks.ofList(limits));
        } else {
            limits.inapplicable(SizeChecks.OF_LISTS);
        }
        if (type instanceof TypeUse.MapOf) {
            checks.addAll(SizeChecks.ofMap(limits));
        } else {
            limits.inapplicable(SizeChecks.OF_MAPS);
        }
        return checks;
    }

    private static boolean isText(TypeUse type) {
        return type instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }
}
