package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Applies a union's rules to JSON, as generated codecs do. */
final class VariantFinder {

    private final Fitting fitting;

    VariantFinder(Fitting fitting) {
        this.fitting = fitting;
    }

    /** The index of the variant that a value is; -1 when it is none. */
    int variant(UnionPlan union, Json json) {
        for (Rule rule : union.rules()) {
            if (rule.tests().stream().allMatch(test -> holds(test, union, rule.variant(), json))) {
                return rule.variant();
            }
        }
        return -1;
    }

    private boolean holds(Test test, UnionPlan union, int variant, Json json) {
        if (test instanceof Test.IsKind kind) {
            return is(json, kind.kind());
        } else if (test instanceof Test.HasMember member) {
            return json instanceof Json.Obj object && object.members().containsKey(member.member());
        } else if (test instanceof Test.LacksMember member) {
            return json instanceof Json.Obj object && !object.members().containsKey(member.member());
        } else if (test instanceof Test.MemberEquals member) {
            return json instanceof Json.Obj object && equal(object.members().get(member.member()), member.value());
        } else if (test instanceof Test.ValuesAre values) {
            return json instanceof Json.Obj object && all(object.members().values(), values.kind());
        } else if (test instanceof Test.ItemsAre items) {
            return json instanceof Json.Arr array && all(array.items(), items.kind());
        } else if (test instanceof Test.HasFormat format) {
            return json instanceof Json.Text text && Scalars.hasFormat(format.kind(), text.value());
        } else if (test instanceof Test.EqualTo value) {
            return equal(json, value.value());
        }
        return fitting.fit(union.variants().get(variant).value(), json) != null;
    }

    private static boolean equal(@Nullable Json json, JsonText text) {
        Json expected = JsonTrees.parse(text);
        if (json instanceof Json.Num one && expected instanceof Json.Num other) {
            return new BigDecimal(one.spelling()).compareTo(new BigDecimal(other.spelling())) == 0;
        }
        return json != null && json.equals(expected);
    }

    private static boolean all(Collection<Json> values, JsonKind kind) {
        return values.stream().allMatch(value -> is(value, kind));
    }

    private static boolean is(Json json, JsonKind kind) {
        return switch (kind) {
            case OBJECT -> json instanceof Json.Obj;
            case ARRAY -> json instanceof Json.Arr;
            case STRING -> json instanceof Json.Text;
            case NUMBER -> json instanceof Json.Num;
            case INTEGER -> Scalars.integer(json) != null;
            case BOOLEAN -> json instanceof Json.Bool;
            case NULL -> json instanceof Json.Null;
        };
    }
}
