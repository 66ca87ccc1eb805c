package dev.lathe.plan.sample;

import dev.lathe.model.Constraints;
import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes up values of types, always the same ones. */
final class Synthesizer {

    private static final int MAX_DEPTH = 12;

    /** After this many objects, optional members are left out, and after ten times as many, it is enough. */
    private static final int BUDGET = 100;

    private final Fitting fitting;
    private final Fill fill;
    private final Deque<QualifiedName> open = new ArrayDeque<>();
    private int made;

    Synthesizer(Fitting fitting, Fill fill) {
        this.fitting = fitting;
        this.fill = fill;
    }

    /** Which members of objects get a value. */
    enum Fill {
        REQUIRED,
        ALL
    }

    /** A value; null when there is none of finite size. */
    @Nullable
    Json make(TypeUse type) {
        return make(type, Constraints.NONE);
    }

    /** A value that keeps to the constraints of the place it is for; null when a builder would take none of ours. */
    @Nullable
    Json make(Place place) {
        Json usual = make(place.type(), place.constraints());
        if (usual == null || fitting.isTaken(place.checks(), usual)) {
            return usual;
        }
        return new LimitedSamples(place)
                .insteadOf(usual)
                .filter(other -> fitting.fit(place.type(), other) != null && fitting.isTaken(place.checks(), other))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Json make(TypeUse type, Constraints constraints) {
        if (type instanceof TypeUse.Scalar scalar) {
            return Scalars.sample(scalar.kind(), constraints);
        } else if (type instanceof TypeUse.ListOf list) {
            Json item = make(list.item());
            return new Json.Arr(item == null ? List.of() : List.of(item));
        } else if (type instanceof TypeUse.MapOf map) {
            Json value = make(map.value());
            return new Json.Obj(value == null ? Map.of() : Map.of(SpecText.of("key"), value));
        } else if (type instanceof TypeUse.Declared declared) {
            Json value = declared(declared);
            return value == null && type.nullability() == Nullability.NULLABLE ? new Json.Null() : value;
        }
        return new Json.Text(SpecText.of("any"));
    }

    /** The members of an object. */
    Json.@Nullable Obj object(List<ComponentPlan> components) {
        Map<SpecText, Json> members = new LinkedHashMap<>();
        for (ComponentPlan component : components) {
            boolean required = component.presence() == Presence.REQUIRED;
            if (!required && (fill == Fill.REQUIRED || made > BUDGET)) {
                continue;
            }
            Json value = make(Place.of(component));
            if (value != null) {
                members.put(component.wireName(), value);
            } else if (required) {
                return null;
            }
        }
        return new Json.Obj(members);
    }

    /** A value that the union's rules take for the variant; null when none was found. */
    @Nullable
    Json variant(UnionPlan union, int variant) {
        Json plain = make(union.variants().get(variant).value());
        if (plain == null || fitting.variants().variant(union, plain) == variant) {
            return plain;
        }
        for (UnionPlan.Rule rule : union.rules()) {
            Json adapted = rule.variant() == variant ? adapted(rule, plain) : null;
            if (adapted != null && fitting.variants().variant(union, adapted) == variant) {
                return adapted;
            }
        }
        return null;
    }

    private @Nullable Json declared(TypeUse.Declared declared) {
        if (open.contains(declared.name()) || open.size() >= MAX_DEPTH || ++made > 10 * BUDGET) {
            return null;
        }
        open.push(declared.name());
        try {
            return value(fitting.types().get(declared.name()));
        } finally {
            open.pop();
        }
    }

    private @Nullable Json value(TypePlan plan) {
        if (plan instanceof RecordPlan record) {
            return object(record.components());
        } else if (plan instanceof EnumPlan enumeration) {
            return constant(enumeration);
        }
        UnionPlan union = (UnionPlan) plan;
        for (int i = 0; i < union.variants().size(); i++) {
            Json value = variant(union, i);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first constant that is not empty, if there is one: an empty text cannot stand everywhere. */
    private static @Nullable Json constant(EnumPlan enumeration) {
        Json first = null;
        for (EnumPlan.ConstantPlan constant : enumeration.constants()) {
            Json value = JsonTrees.parse(constant.value());
            if (!(value instanceof Json.Text text && text.value().equals(SpecText.EMPTY))) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? Scalars.sample(enumeration.base(), Constraints.NONE) : first;
    }

    /** The value with what a rule asks for: a tag, a listed value, a member. */
    private static Json adapted(UnionPlan.Rule rule, Json plain) {
        Json adapted = plain;
        for (UnionPlan.Test test : rule.tests()) {
            if (test instanceof UnionPlan.Test.EqualTo equal) {
                adapted = Objects.requireNonNullElse(JsonTrees.parse(equal.value()), adapted);
            } else if (test instanceof UnionPlan.Test.MemberEquals member && adapted instanceof Json.Obj object) {
                adapted = object.with(
                        member.member(), Objects.requireNonNullElse(JsonTrees.parse(member.value()), new Json.Null()));
            }
        }
        return adapted;
    }
}
