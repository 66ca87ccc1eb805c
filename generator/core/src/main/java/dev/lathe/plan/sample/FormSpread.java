package dev.lathe.plan.sample;

import dev.lathe.model.ParameterStyle;
import dev.lathe.model.ParameterStyle.Explode;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a field over pairs, as servers of forms expect it: {@code a[b]=c} for objects, the plain name for each item
 * of a list of scalars, {@code a[0][b]=c} for everything deeper. A door: it spells texts out.
 */
final class FormSpread {

    private final List<NameValue> pairs;

    FormSpread(List<NameValue> pairs) {
        this.pairs = pairs;
    }

    void field(String name, Json value, @Nullable ParameterStyle style) {
        boolean isObject = value instanceof Json.Obj;
        boolean isList = value instanceof Json.Arr;
        if (style != null && style.style() == ParameterStyle.Style.DEEP_OBJECT) {
            counted(name, value);
        } else if (style == null || style.explode() == Explode.EXPLODED || !(isObject || isList)) {
            exploded(name, value, style);
        } else {
            pairs.addAll(WireForm.pairs(SpecText.of(name), style, value));
        }
    }

    private void exploded(String name, Json value, @Nullable ParameterStyle style) {
        if (value instanceof Json.Arr array && array.items().stream().noneMatch(FormSpread::isNested)) {
            array.items().forEach(item -> add(name, item));
        } else if (value instanceof Json.Obj object && style != null) {
            object.members().forEach((member, inner) -> counted(member.open(), inner));
        } else {
            counted(name, value);
        }
    }

    private void counted(String name, Json value) {
        if (value instanceof Json.Obj object) {
            object.members().forEach((member, inner) -> counted(name + "[" + member.open() + "]", inner));
        } else if (value instanceof Json.Arr array) {
            IntStream.range(0, array.items().size())
                    .forEach(i -> counted(name + "[" + i + "]", array.items().get(i)));
        } else {
            add(name, value);
        }
    }

    private void add(String name, Json value) {
        pairs.add(new NameValue(SpecText.of(name), SpecText.of(WireForm.text(value))));
    }

    private static boolean isNested(Json value) {
        return value instanceof Json.Obj || value instanceof Json.Arr;
    }
}
