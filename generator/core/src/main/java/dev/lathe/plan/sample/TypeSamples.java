package dev.lathe.plan.sample;

import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds samples to planned types: the document's examples that fit, and made-up values with all and with few members.
 */
public final class TypeSamples {

    private final Fitting fitting;
    private final Map<QualifiedName, List<Example>> examples;

    public TypeSamples(List<TypePlan> plans, Map<QualifiedName, List<Example>> examples) {
        this.fitting = new Fitting(new TypeTable(plans), Fitting.Strictness.KEEP);
        this.examples = examples;
    }

    /** The same types with samples. */
    public List<TypePlan> fill(List<TypePlan> plans) {
        return plans.stream().map(this::fill).toList();
    }

    private TypePlan fill(TypePlan plan) {
        if (plan instanceof RecordPlan record) {
            return new RecordPlan(
                    record.name(),
                    record.codec(),
                    record.role(),
                    record.form(),
                    record.implemented(),
                    record.components(),
                    record.additional(),
                    record.copiedFrom(),
                    fill(record.nested()),
                    record.isModel() ? samples(record) : List.of(),
                    record.docs(),
                    record.source());
        } else if (plan instanceof UnionPlan union) {
            return new UnionPlan(
                    union.name(),
                    union.codec(),
                    union.variants(),
                    union.rules(),
                    union.copiedFrom(),
                    fill(union.nested()),
                    samples(union),
                    union.docs(),
                    union.source());
        }
        return (EnumPlan) plan;
    }

    private List<JsonText> samples(RecordPlan record) {
        Set<Json> found = new LinkedHashSet<>();
        for (Example example : examples.getOrDefault(record.name(), List.of())) {
            Json json = JsonTrees.parse(example.value());
            if (json instanceof Json.Obj object
                    && fitting.object(record.components(), record.additional(), object) != null) {
                found.add(json);
            }
        }
        for (Synthesizer.Fill fill : List.of(Synthesizer.Fill.ALL, Synthesizer.Fill.REQUIRED)) {
            Json made = new Synthesizer(fitting, fill).object(record.components());
            if (made != null) {
                found.add(made);
            }
        }
        return found.stream().map(JsonTrees::print).toList();
    }

    private List<JsonText> samples(UnionPlan union) {
        Set<Json> found = new LinkedHashSet<>();
        for (Example example : examples.getOrDefault(union.name(), List.of())) {
            Json json = JsonTrees.parse(example.value());
            int variant = json == null ? -1 : fitting.variants().variant(union, json);
            if (json != null
                    && variant >= 0
                    && fitting.fit(union.variants().get(variant).value(), json) != null) {
                found.add(json);
            }
        }
        for (int i = 0; i < union.variants().size(); i++) {
            Json made = new Synthesizer(fitting, Synthesizer.Fill.ALL).variant(union, i);
            if (made != null) {
                found.add(made);
            }
        }
        return found.stream().map(JsonTrees::print).toList();
    }
}
