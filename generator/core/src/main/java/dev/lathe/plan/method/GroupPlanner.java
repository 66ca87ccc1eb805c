package dev.lathe.plan.method;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Docs;
import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.RequestForm;
import dev.lathe.plan.shape.Sources;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plans filter objects: parameters that callers see as members of one component. Components of one method whose groups
 * have the same type name share the type; the first one's members say what it looks like.
 */
final class GroupPlanner {

    private final TypeContext context;
    private final ParamsNames names;
    private final Diagnostics diagnostics;

    GroupPlanner(TypeContext context, ParamsNames names, Diagnostics diagnostics) {
        this.context = context;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The parameters behind one component. */
    static List<Parameter> members(Operation operation, SpecText component) {
        return RequestForm.parameters(operation).stream()
                .filter(parameter -> parameter.group() != null
                        && parameter.group().component().equals(component))
                .toList();
    }

    SpecText typeName(List<Parameter> members) {
        return group(members.get(0)).typeName();
    }

    List<RecordPlan> plan(MethodSite site) {
        Map<SpecText, List<Parameter>> byType = new LinkedHashMap<>();
        for (Parameter parameter : RequestForm.parameters(site.operation())) {
            if (parameter.group() != null) {
                List<Parameter> members =
                        members(site.operation(), parameter.group().component());
                List<Parameter> known = byType.putIfAbsent(typeName(members), members);
                if (known != null) {
                    compare(known, members);
                }
            }
        }
        List<RecordPlan> plans = new ArrayList<>();
        byType.forEach((typeName, members) -> plans.add(plan(new TypeKey.Group(site, typeName), members)));
        return plans;
    }

    private RecordPlan plan(TypeKey.Group key, List<Parameter> members) {
        ParamsNames.Scope scope = names.groupScope(key, members);
        List<ComponentPlan> components = new ArrayList<>();
        for (Parameter parameter : members) {
            ComponentPlan plain = new ComponentPlan(
                    scope.parameter(parameter),
                    group(parameter).member(),
                    type(parameter),
                    parameter.presence(),
                    new ComponentPlan.Slot.Parameter(parameter.in(), parameter.style()),
                    parameter.constraints(),
                    parameter.defaultValue(),
                    parameter.docs());
            components.add(context.checks().checked(plain, parameter.type(), parameter.location()));
        }
        return new RecordPlan(
                context.names().name(key),
                context.names().codec(key),
                RecordPlan.Role.PARAMETER_GROUP,
                context.records().form(components, null, members.get(0).location()),
                List.of(),
                components,
                null,
                null,
                List.of(),
                List.of(),
                Docs.NONE,
                Sources.of(key.site().operation().id()));
    }

    private void compare(List<Parameter> known, List<Parameter> members) {
        if (!shape(known).equals(shape(members))) {
            diagnostics.error(
                    DiagnosticCode.PARAMETER_GROUP_MISMATCH,
                    members.get(0).location(),
                    "filter objects with the same type name have different members",
                    "give one of them another `type` in x-lathe-group");
        }
    }

    private Map<SpecText, TypeUse> shape(List<Parameter> members) {
        Map<SpecText, TypeUse> shape = new LinkedHashMap<>();
        members.forEach(member -> shape.put(group(member).member(), type(member)));
        return shape;
    }

    private TypeUse type(Parameter parameter) {
        return context.uses().use(parameter.type(), Direction.REQUEST);
    }

    private static ParameterGroup group(Parameter parameter) {
        return Objects.requireNonNull(parameter.group());
    }
}
