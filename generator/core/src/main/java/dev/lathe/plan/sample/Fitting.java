package dev.lathe.plan.sample;

import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds JSON against types: what of it a type can say, or null when it is no value of the type. */
final class Fitting {

    private final TypeTable types;
    private final Strictness strictness;
    private final VariantFinder variants;

    Fitting(TypeTable types, Strictness strictness) {
        this.types = types;
        this.strictness = strictness;
        this.variants = new VariantFinder(this);
    }

    /** What happens to members that a type does not name, and to explicit nulls. */
    enum Strictness {
        /** They stay: generated types keep them. */
        KEEP,
        /** They go: a builder would have to be asked for them. It also refuses what breaks limits that it checks. */
        DROP
    }

    /** The value as far as the type can say it; null when it does not fit. */
    @Nullable
    Json fit(TypeUse type, Json json) {
        if (json instanceof Json.Null) {
            return type.nullability() == Nullability.NULLABLE || type instanceof TypeUse.Json ? json : null;
        }
        if (type instanceof TypeUse.Scalar scalar) {
            return Scalars.fits(scalar.kind(), json) ? json : null;
        } else if (type instanceof TypeUse.ListOf list) {
            return json instanceof Json.Arr array ? list(list, array) : null;
        } else if (type instanceof TypeUse.MapOf map) {
            return json instanceof Json.Obj object ? map(map.value(), object) : null;
        } else if (type instanceof TypeUse.Declared declared) {
            return declared(types.get(declared.name()), json);
        }
        return json;
    }

    /** The members of an object, against components. */
    @Nullable
    Json object(List<ComponentPlan> components, RecordPlan.@Nullable AdditionalPlan additional, Json.Obj object) {
        Map<SpecText, Json> fitted = new LinkedHashMap<>();
        Map<SpecText, Json> rest = new LinkedHashMap<>(object.members());
        for (ComponentPlan component : components) {
            Json value = rest.remove(component.wireName());
            boolean required = component.presence() == Presence.REQUIRED;
            boolean isNull = value instanceof Json.Null && !required;
            if (value == null || isNull) {
                if (required) {
                    return null;
                }
                if (isNull && strictness == Strictness.KEEP) {
                    fitted.put(component.wireName(), new Json.Null());
                }
                continue;
            }
            Json inner = fit(component.type(), value);
            if (inner == null || !isTaken(component.checks(), inner)) {
                return null;
            }
            fitted.put(component.wireName(), inner);
        }
        if (additional != null) {
            Json.Obj more = map(additional.value(), new Json.Obj(rest));
            if (more == null) {
                return null;
            }
            fitted.putAll(more.members());
        } else if (strictness == Strictness.KEEP) {
            fitted.putAll(rest);
        }
        return new Json.Obj(fitted);
    }

    /** Whether whoever makes the value of a component takes this one: codecs take all, builders those within limits. */
    boolean isTaken(List<CheckPlan> checks, Json value) {
        return strictness == Strictness.KEEP || Limits.hold(checks, value);
    }

    VariantFinder variants() {
        return variants;
    }

    TypeTable types() {
        return types;
    }

    private @Nullable Json declared(TypePlan plan, Json json) {
        if (plan instanceof RecordPlan record) {
            return json instanceof Json.Obj object ? object(record.components(), record.additional(), object) : null;
        } else if (plan instanceof EnumPlan enumeration) {
            return Scalars.fits(enumeration.base(), json) ? json : null;
        }
        UnionPlan union = (UnionPlan) plan;
        int variant = variants.variant(union, json);
        return variant < 0 ? null : fit(union.variants().get(variant).value(), json);
    }

    private @Nullable Json list(TypeUse.ListOf list, Json.Arr array) {
        List<Json> items = new ArrayList<>();
        for (Json item : array.items()) {
            Json fitted = fit(list.item(), item);
            if (fitted == null) {
                return null;
            }
            items.add(fitted);
        }
        return new Json.Arr(items);
    }

    private Json.@Nullable Obj map(TypeUse value, Json.Obj object) {
        Map<SpecText, Json> fitted = new LinkedHashMap<>();
        for (Map.Entry<SpecText, Json> entry : object.members().entrySet()) {
            Json inner = fit(value, entry.getValue());
            if (inner == null) {
                return null;
            }
            fitted.put(entry.getKey(), inner);
        }
        return new Json.Obj(fitted);
    }
}
