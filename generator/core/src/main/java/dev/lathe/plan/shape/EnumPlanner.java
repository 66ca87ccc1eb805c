package dev.lathe.plan.shape;

import dev.lathe.model.EnumDecl;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Plans open enumerations. */
public final class EnumPlanner {

    private final TypeNames names;
    private final MemberNames members;

    public EnumPlanner(TypeNames names, MemberNames members) {
        this.names = names;
        this.members = members;
    }

    EnumPlan plan(EnumDecl decl, TypeKey.Shape shape) {
        List<Identifier> constantNames = members.constants(decl);
        List<EnumDecl.Constant> distinct = MemberNames.distinct(decl);
        List<EnumPlan.ConstantPlan> constants = new ArrayList<>();
        for (int i = 0; i < constantNames.size(); i++) {
            EnumDecl.Constant constant = distinct.get(i);
            constants.add(new EnumPlan.ConstantPlan(constantNames.get(i), constant.value(), constant.docs()));
        }
        return new EnumPlan(
                names.name(shape), names.codec(shape), decl.base(), constants, decl.docs(), Sources.of(decl.id()));
    }
}
