package dev.lathe.account;

import dev.lathe.model.HttpVerb;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The methods of a plan by what they send. */
final class PlannedMethods {

    private final Map<Call, List<MethodPlan>> methods = new HashMap<>();

    PlannedMethods(SdkPlan plan) {
        for (ServicePlan service : plan.services()) {
            for (MethodPlan method : service.methods()) {
                methods.computeIfAbsent(new Call(method.verb().name(), method.path()), call -> new ArrayList<>())
                        .add(method);
            }
        }
    }

    /** What identifies an operation on the wire. */
    private record Call(String verb, SpecText path) {}

    List<MethodPlan> of(HttpVerb verb, SpecText path) {
        return methods.getOrDefault(new Call(verb.name(), path), List.of());
    }

    /** The methods of an operation of the document. */
    List<MethodPlan> of(String verb, String path) {
        return methods.getOrDefault(new Call(verb.toUpperCase(Locale.ROOT), SpecText.of(path)), List.of());
    }
}
