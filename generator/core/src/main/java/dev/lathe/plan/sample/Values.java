package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.ValuePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON that fits a type into the value that code would write down. */
final class Values {

    private final Fitting fitting;

    Values(Fitting fitting) {
        this.fitting = fitting;
    }

    /** The value of JSON that {@link Fitting} has let pass. */
    ValuePlan of(TypeUse type, Json json) {
        if (type instanceof TypeUse.Scalar scalar) {
            return new ValuePlan.Scalar(scalar.kind(), JsonTrees.print(json));
        } else if (type instanceof TypeUse.ListOf list && json instanceof Json.Arr array) {
            return new ValuePlan.ListValue(
                    array.items().stream().map(item -> of(list.item(), item)).toList());
        } else if (type instanceof TypeUse.MapOf map && json instanceof Json.Obj object) {
            return map(map.value(), object);
        } else if (type instanceof TypeUse.Declared declared) {
            return declared(fitting.types().get(declared.name()), json);
        }
        return new ValuePlan.Json(JsonTrees.print(json));
    }

    /** Components for the members that are there. */
    List<ValuePlan.Member> members(
            List<ComponentPlan> components, RecordPlan.@Nullable AdditionalPlan additional, Json.Obj object) {
        List<ValuePlan.Member> members = new ArrayList<>();
        Map<SpecText, Json> rest = new LinkedHashMap<>(object.members());
        for (ComponentPlan component : components) {
            Json value = rest.remove(component.wireName());
            if (value != null) {
                members.add(new ValuePlan.Member(component.name(), component.wireName(), of(component.type(), value)));
            }
        }
        if (additional != null && !rest.isEmpty()) {
            members.add(new ValuePlan.Member(additional.name(), null, map(additional.value(), new Json.Obj(rest))));
        }
        return members;
    }

    private ValuePlan map(TypeUse value, Json.Obj object) {
        return new ValuePlan.MapValue(object.members().entrySet().stream()
                .map(entry -> new ValuePlan.Entry(entry.getKey(), of(value, entry.getValue())))
                .toList());
    }

    private ValuePlan declared(TypePlan plan, Json json) {
        if (plan instanceof RecordPlan record && json instanceof Json.Obj object) {
            return new ValuePlan.ObjectValue(record.name(), members(record.components(), record.additional(), object));
        } else if (plan instanceof EnumPlan enumeration) {
            return constant(enumeration, json);
        } else if (plan instanceof UnionPlan union) {
            UnionPlan.VariantPlan variant =
                    union.variants().get(fitting.variants().variant(union, json));
            return new ValuePlan.VariantValue(
                    union.name(), variant.factory(), variant.form(), variant.tag(), of(variant.value(), json));
        }
        return new ValuePlan.Json(JsonTrees.print(json));
    }

    private static ValuePlan constant(EnumPlan enumeration, Json json) {
        for (EnumPlan.ConstantPlan constant : enumeration.constants()) {
            if (json.equals(JsonTrees.parse(constant.value()))) {
                return new ValuePlan.Constant(enumeration.name(), constant.name(), constant.value());
            }
        }
        return new ValuePlan.OtherConstant(enumeration.name(), JsonTrees.print(json));
    }
}
