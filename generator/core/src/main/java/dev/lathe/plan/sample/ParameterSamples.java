package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan.NameValue;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.ValuePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values for parameters: the document's examples, and made-up ones where a parameter is required. */
final class ParameterSamples {

    private static final Set<String> UNSENDABLE = Set.of("", ".", "..");

    private final Fitting fitting;
    private final Values values;
    private final Diagnostics diagnostics;

    ParameterSamples(Fitting fitting, Values values, Diagnostics diagnostics) {
        this.fitting = fitting;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** What is passed, and what it looks like on the wire. */
    record Sample(
            List<ValuePlan> pathArguments,
            List<ValuePlan.Member> members,
            SpecText path,
            List<NameValue> query,
            List<NameValue> headers) {}

    /** A sample of all parameters of an operation; null when a required one has no value. */
    @Nullable
    Sample sample(Operation operation, MethodPlan plan, @Nullable RecordPlan params) {
        return new Collector(operation).collect(plan, params);
    }

    private @Nullable Json json(Parameter parameter, Place place) {
        Json example = Examples.firstFitting(parameter.examples(), json -> {
            Json fitted = fitting.fit(place.type(), json);
            boolean isUsable =
                    fitted != null && isSendable(parameter, fitted) && fitting.isTaken(place.checks(), fitted);
            return isUsable ? fitted : null;
        });
        if (example != null) {
            return example;
        }
        if (!parameter.examples().isEmpty()) {
            diagnostics.warning(
                    DiagnosticCode.EXAMPLE_UNUSABLE,
                    parameter.location(),
                    "the example is no value of the parameter's schema; it is not used",
                    "correct the example or the schema");
        }
        return parameter.presence() == Presence.REQUIRED ? madeUp(place) : null;
    }

    /** As little as the schema wants, but something: a path has no place for nothing. */
    private @Nullable Json madeUp(Place place) {
        Json least = new Synthesizer(fitting, Synthesizer.Fill.REQUIRED).make(place);
        Json most = least != null && isEmpty(least) ? new Synthesizer(fitting, Synthesizer.Fill.ALL).make(place) : null;
        return most == null ? least : most;
    }

    /** Nothing, and the names of folders that stand for others, would change the path. */
    private static boolean isSendable(Parameter parameter, Json value) {
        return !(value instanceof Json.Null)
                && (parameter.in() != ParameterLocation.PATH
                        || !(isEmpty(value) || UNSENDABLE.contains(WireForm.text(value))));
    }

    private static boolean isEmpty(Json value) {
        return (value instanceof Json.Obj object && object.members().isEmpty())
                || (value instanceof Json.Arr array && array.items().isEmpty());
    }

    /** The parameters of one operation while they are gathered. */
    private final class Collector {

        private final Operation operation;
        private final List<NameValue> query = new ArrayList<>();
        private final List<NameValue> headers = new ArrayList<>();
        private final List<ValuePlan.Member> members = new ArrayList<>();
        private final Map<SpecText, String> segments = new LinkedHashMap<>();

        Collector(Operation operation) {
            this.operation = operation;
        }

        @Nullable
        Sample collect(MethodPlan plan, @Nullable RecordPlan params) {
            List<ValuePlan> arguments = new ArrayList<>();
            for (MethodPlan.PathArgument argument : plan.pathArguments()) {
                Parameter parameter = parameter(argument.wireName(), ParameterLocation.PATH);
                Json value = json(parameter, Place.unchecked(argument.type(), parameter.constraints()));
                if (value == null) {
                    return null;
                }
                arguments.add(values.of(argument.type(), value));
                segments.put(argument.wireName(), WireForm.segment(argument.wireName(), argument.style(), value));
            }
            if (params != null) {
                for (ComponentPlan component : params.components()) {
                    if (!add(component)) {
                        return null;
                    }
                }
            }
            PathQuery target = PathQuery.of(WireForm.path(operation.path(), segments));
            query.addAll(0, target.query());
            return new Sample(arguments, members, target.path(), query, headers);
        }

        /** Whether the component could get the value it needs. */
        private boolean add(ComponentPlan component) {
            if (component.slot() instanceof ComponentPlan.Slot.Parameter slot) {
                Json value = json(parameter(component.wireName(), slot.in()), Place.of(component));
                if (value != null) {
                    members.add(new ValuePlan.Member(
                            component.name(), component.wireName(), values.of(component.type(), value)));
                    wire(component.wireName(), slot, value);
                }
                return value != null || component.presence() == Presence.OPTIONAL;
            } else if (component.slot() instanceof ComponentPlan.Slot.Group) {
                return addGroup(component) || component.presence() == Presence.OPTIONAL;
            }
            return true;
        }

        /** Whether the filter object could get the values it needs; without them it is left out. */
        private boolean addGroup(ComponentPlan component) {
            RecordPlan group = (RecordPlan) fitting.types().get(((TypeUse.Declared) component.type()).name());
            Map<ComponentPlan, Json> found = new LinkedHashMap<>();
            for (ComponentPlan member : group.components()) {
                Parameter parameter = grouped(component.wireName(), member.wireName());
                Json value = parameter == null ? null : json(parameter, Place.of(member));
                if (value != null) {
                    found.put(member, value);
                } else if (parameter != null && parameter.presence() == Presence.REQUIRED) {
                    return false;
                }
            }
            List<ValuePlan.Member> inner = new ArrayList<>();
            found.forEach((member, value) -> {
                Parameter parameter = Objects.requireNonNull(grouped(component.wireName(), member.wireName()));
                inner.add(new ValuePlan.Member(member.name(), member.wireName(), values.of(member.type(), value)));
                wire(parameter.name(), new ComponentPlan.Slot.Parameter(parameter.in(), parameter.style()), value);
            });
            if (!inner.isEmpty()) {
                members.add(new ValuePlan.Member(
                        component.name(), component.wireName(), new ValuePlan.ObjectValue(group.name(), inner)));
            }
            return !inner.isEmpty();
        }

        private void wire(SpecText name, ComponentPlan.Slot.Parameter slot, Json value) {
            boolean isLeftOut = slot.in() != ParameterLocation.PATH && isEmpty(value);
            if (isLeftOut && slot.style().style() != ParameterStyle.Style.JSON) {
                return;
            }
            switch (slot.in()) {
                case QUERY -> query.addAll(WireForm.pairs(name, slot.style(), value));
                case HEADER -> headers.add(new NameValue(name, WireForm.header(slot.style(), value)));
                case PATH -> segments.put(name, WireForm.segment(name, slot.style(), value));
                case COOKIE -> {}
            }
        }

        private Parameter parameter(SpecText name, ParameterLocation in) {
            return operation.parameters().stream()
                    .filter(parameter ->
                            parameter.in() == in && parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private @Nullable Parameter grouped(SpecText component, SpecText member) {
            return operation.parameters().stream()
                    .filter(parameter -> isIn(parameter.group(), component)
                            && Objects.requireNonNull(parameter.group())
                                    .member()
                                    .equals(member))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean isIn(@Nullable ParameterGroup group, SpecText component) {
            return group != null && group.component().equals(component);
        }
    }
}
