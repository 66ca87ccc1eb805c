package dev.lathe.emit.java.type;

import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components of each record in a unit, as the plan has them: the read-back compares them with the text. */
final class RecordComponents {

    private final Emission emission;
    private final Map<String, List<String>> components = new LinkedHashMap<>();

    private RecordComponents(Emission emission) {
        this.emission = emission;
    }

    static Map<String, List<String>> of(TypePlan type, Emission emission) {
        RecordComponents collected = new RecordComponents(emission);
        collected.add(type, type.name().simple().value());
        return collected.components;
    }

    private void add(TypePlan type, String path) {
        if (type instanceof RecordPlan plan && plan.form() == RecordPlan.Form.RECORD) {
            components.put(path, ObjectShape.of(plan, emission).componentNames());
        } else if (type instanceof EnumPlan) {
            components.put(path, List.of("value"));
        } else if (type instanceof UnionPlan union) {
            addVariants(union, path);
        }
        type.nested().forEach(inner -> add(inner, path + "." + inner.name().simple()));
    }

    private void addVariants(UnionPlan union, String path) {
        union.variants().stream()
                .filter(variant -> variant.form() == UnionPlan.Form.WRAPPER)
                .forEach(variant -> components.put(path + "." + variant.name(), List.of("value")));
        components.put(path + "." + MatchMethod.UNKNOWN, List.of("raw"));
    }
}
