package dev.lathe.plan.shape;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.EnumDecl;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Plans open enumerations. */
public final class EnumPlanner {

    private final TypeNames names;
    private final MemberNames members;
    private final Diagnostics diagnostics;

    public EnumPlanner(TypeNames names, MemberNames members, Diagnostics diagnostics) {
        this.names = names;
        this.members = members;
        this.diagnostics = diagnostics;
    }

    EnumPlan plan(EnumDecl decl, TypeKey.Shape shape) {
        List<EnumDecl.Constant> kept = members.kept(decl);
        report(decl, kept.size());
        List<Identifier> constantNames = members.constants(decl, kept);
        List<EnumPlan.ConstantPlan> constants = new ArrayList<>();
        for (int i = 0; i < constantNames.size(); i++) {
            EnumDecl.Constant constant = kept.get(i);
            constants.add(new EnumPlan.ConstantPlan(constantNames.get(i), constant.value(), constant.docs()));
        }
        return new EnumPlan(
                names.name(shape), names.codec(shape), decl.base(), constants, decl.docs(), Sources.of(decl));
    }

    /** The enumeration is open, so a value without a constant is still read and sent. */
    private void report(EnumDecl decl, int kept) {
        int all = decl.constants().size();
        if (kept < all) {
            diagnostics.warning(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    decl.location(),
                    "of " + all + " values, " + kept + " have a constant; the others are too many, or too long, for a"
                            + " class file and go through of(...)",
                    "list fewer values");
        }
    }
}
