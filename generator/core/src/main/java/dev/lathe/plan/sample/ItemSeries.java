package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The items of page after page: those of the sample, each time a little different. */
final class ItemSeries {

    private final Fitting fitting;
    private final TypeUse type;
    private final List<Json> items;

    ItemSeries(Fitting fitting, TypeUse type, List<Json> items) {
        this.fitting = fitting;
        this.type = type;
        this.items = List.copyOf(items);
    }

    /** The items of a page, counted from 0; where they cannot differ, each page has more of them. */
    List<Json> page(int page) {
        if (page == 0) {
            return items;
        }
        List<Json> varied = new ArrayList<>();
        for (Json item : items) {
            others(type, item, page).findFirst().ifPresent(varied::add);
        }
        return varied.size() == items.size() ? varied : repeated(page + 1);
    }

    /** The same, with items that differ at one place; empty when they cannot. */
    List<Json> page(int page, SpecText place) {
        if (page == 0) {
            return items;
        }
        List<Json> varied = new ArrayList<>();
        for (Json item : items) {
            Json value = Objects.requireNonNullElse(JsonPlaces.at(item, place), new Json.Null());
            Scalars.others(value, page)
                    .map(other -> JsonPlaces.with(item, place, other))
                    .filter(changed -> changed != null && fitting.fit(type, changed) != null)
                    .findFirst()
                    .ifPresent(varied::add);
        }
        return varied.size() == items.size() ? varied : List.of();
    }

    private List<Json> repeated(int times) {
        return Collections.nCopies(times, items).stream().flatMap(List::stream).toList();
    }

    private Stream<Json> others(TypeUse use, Json value, int page) {
        if (use instanceof TypeUse.Declared declared) {
            return declared(fitting.types().get(declared.name()), value, page);
        }
        boolean isFree = use instanceof TypeUse.Scalar || use instanceof TypeUse.Json;
        return isFree ? Scalars.others(value, page).filter(other -> fitting.fit(use, other) != null) : Stream.empty();
    }

    private Stream<Json> declared(TypePlan plan, Json value, int page) {
        if (plan instanceof RecordPlan record && value instanceof Json.Obj object) {
            return record.components().stream().flatMap(component -> member(component, object, page));
        }
        if (plan instanceof UnionPlan union) {
            int variant = fitting.variants().variant(union, value);
            return variant < 0
                    ? Stream.empty()
                    : others(union.variants().get(variant).value(), value, page)
                            .filter(other -> fitting.variants().variant(union, other) == variant);
        }
        return Stream.empty();
    }

    private Stream<Json> member(ComponentPlan component, Json.Obj object, int page) {
        Json value = object.members().get(component.wireName());
        return value == null
                ? Stream.empty()
                : others(component.type(), value, page).map(other -> object.with(component.wireName(), other));
    }
}
