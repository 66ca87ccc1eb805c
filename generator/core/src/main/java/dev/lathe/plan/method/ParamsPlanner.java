package dev.lathe.plan.method;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Sources;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypeKey;
import dev.lathe.plan.shape.TypePlanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the params object of a method: query, header and cookie parameters, filter objects, flattened body members. */
final class ParamsPlanner {

    private final TypeContext context;
    private final TypePlanner types;
    private final ParamsNames names;
    private final GroupPlanner groups;

    ParamsPlanner(TypeContext context, TypePlanner types, ParamsNames names, Diagnostics diagnostics) {
        this.context = context;
        this.types = types;
        this.names = names;
        this.groups = new GroupPlanner(context, names, diagnostics);
    }

    /** The params of a method, or null when it has none. */
    @Nullable
    RecordPlan plan(MethodSite site) {
        Operation operation = site.operation();
        if (!context.requests().hasParams(operation)) {
            return null;
        }
        TypeKey.Params key = new TypeKey.Params(site);
        ObjectDecl body = context.requests().flattened(operation);
        ParamsNames.Scope scope = names.scope(site, body, context);
        List<ComponentPlan> components = new ArrayList<>(parameters(site, scope));
        RecordPlan.AdditionalPlan additional = null;
        if (body != null) {
            components.addAll(members(body, scope));
            additional = additional(body, scope);
        }
        List<TypePlan> nested = new ArrayList<>(groups.plan(site));
        nested.addAll(types.nested(key));
        return new RecordPlan(
                context.names().name(key),
                context.names().codec(key),
                RecordPlan.Role.PARAMS,
                context.records().form(components, additional, operation.location()),
                List.of(),
                components,
                additional,
                null,
                nested,
                List.of(),
                operation.docs(),
                Sources.of(operation.id()));
    }

    private List<ComponentPlan> parameters(MethodSite site, ParamsNames.Scope scope) {
        List<ComponentPlan> components = new ArrayList<>();
        Set<SpecText> grouped = new LinkedHashSet<>();
        for (Parameter parameter : context.requests().components(site.operation())) {
            if (parameter.group() == null) {
                components.add(component(parameter, scope.parameter(parameter)));
            } else if (grouped.add(parameter.group().component())) {
                components.add(group(site, parameter, scope));
            }
        }
        return components;
    }

    private ComponentPlan component(Parameter parameter, Identifier name) {
        ComponentPlan plain = new ComponentPlan(
                name,
                parameter.name(),
                context.uses().use(parameter.type(), Direction.REQUEST),
                parameter.presence(),
                new ComponentPlan.Slot.Parameter(parameter.in(), parameter.style()),
                parameter.constraints(),
                parameter.defaultValue(),
                parameter.docs());
        return context.checks().checked(plain, parameter.type(), parameter.location());
    }

    private ComponentPlan group(MethodSite site, Parameter first, ParamsNames.Scope scope) {
        SpecText component = Objects.requireNonNull(first.group()).component();
        List<Parameter> members = GroupPlanner.members(site.operation(), component);
        TypeKey key = new TypeKey.Group(site, groups.typeName(members));
        boolean required = members.stream().anyMatch(member -> member.presence() == Presence.REQUIRED);
        return new ComponentPlan(
                scope.group(component),
                component,
                new TypeUse.Declared(
                        context.names().name(key),
                        context.names().codec(key),
                        TypeUse.Kind.RECORD,
                        Nullability.NON_NULL,
                        Secrecy.PUBLIC),
                required ? Presence.REQUIRED : Presence.OPTIONAL,
                new ComponentPlan.Slot.Group(
                        members.stream().map(Parameter::name).toList()),
                Constraints.NONE,
                null,
                members.size() == 1 ? first.docs() : Docs.NONE);
    }

    private List<ComponentPlan> members(ObjectDecl body, ParamsNames.Scope scope) {
        List<ComponentPlan> components = new ArrayList<>();
        for (Property property : context.graph().members(body, Direction.REQUEST)) {
            ComponentPlan plain = context.records().component(body, property, Direction.REQUEST);
            components.add(context.checks()
                    .checked(plain.named(scope.member(property)), property.type(), property.location()));
        }
        return components;
    }

    private RecordPlan.@Nullable AdditionalPlan additional(ObjectDecl body, ParamsNames.Scope scope) {
        return body.additional() == null
                ? null
                : new RecordPlan.AdditionalPlan(
                        scope.additional(), context.uses().use(body.additional(), Direction.REQUEST));
    }
}
