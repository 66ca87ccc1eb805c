package dev.lathe.plan.shape;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.UnionPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON value of a union can be, with unions inside it spelled out.
 *
 * @param variant the variant it belongs to
 * @param kind its kind of JSON value; null when it can be any
 * @param declared members it names, if it is an object
 * @param required those it must have
 * @param values the values that a required member is restricted to
 * @param options the values that an optional member is restricted to
 * @param tags values by which a discriminator selects it
 * @param texts the values of an enumeration
 */
record Leaf(
        int variant,
        TypeRef type,
        UnionPlan.@Nullable JsonKind kind,
        Map<SpecText, TypeRef> declared,
        Set<SpecText> required,
        Map<SpecText, List<JsonText>> values,
        Map<SpecText, List<JsonText>> options,
        List<UnionPlan.Tag> tags,
        List<JsonText> texts) {

    /** The values of a member, required or not, if they are listed; else none. */
    List<JsonText> listed(SpecText member) {
        return values.getOrDefault(member, options.getOrDefault(member, List.of()));
    }

    boolean isMap() {
        return type instanceof TypeRef.MapOf;
    }
}
