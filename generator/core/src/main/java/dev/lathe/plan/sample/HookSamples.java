package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content;
import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payloads as the API would send them: the document's examples that fit, else a made-up one. */
public final class HookSamples {

    private final Fitting fitting;
    private final Diagnostics diagnostics;

    public HookSamples(List<TypePlan> plans, Diagnostics diagnostics) {
        this.fitting = new Fitting(new TypeTable(plans), Fitting.Strictness.KEEP);
        this.diagnostics = diagnostics;
    }

    /** Samples of a payload; empty when none could be made up. */
    public List<JsonText> samples(Content payload, TypeUse type) {
        List<JsonText> samples = new ArrayList<>();
        for (Example example : payload.examples()) {
            Json json = JsonTrees.parse(example.value());
            if (json != null && fitting.fit(type, json) != null) {
                samples.add(JsonTrees.print(json));
            } else {
                diagnostics.warning(
                        DiagnosticCode.EXAMPLE_UNUSABLE,
                        payload.location(),
                        "the example of the payload is no value of its schema; it is not used in tests",
                        "correct the example or the schema");
            }
        }
        return samples.isEmpty() ? synthesised(type) : List.copyOf(samples);
    }

    /** A made-up value; empty when none could be made up. */
    public List<JsonText> synthesised(TypeUse type) {
        Json made = type instanceof TypeUse.Json
                ? new Json.Obj(Map.of())
                : new Synthesizer(fitting, Synthesizer.Fill.ALL).make(type);
        return made == null ? List.of() : List.of(JsonTrees.print(made));
    }
}
