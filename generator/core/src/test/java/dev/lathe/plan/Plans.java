package dev.lathe.plan;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks into plans by name. */
final class Plans {

    static final PlanSettings SETTINGS = PlanSettings.java("dev.lathe.cloudflare", "1.0.0");

    private Plans() {}

    static SdkPlan plan(ModelBuilder model) {
        return plan(model.build(), new Diagnostics());
    }

    static SdkPlan plan(SdkModel model, Diagnostics diagnostics) {
        return SdkPlanner.plan(model, SETTINGS, NameLock.empty(), diagnostics).plan();
    }

    /** Every generated type by its short name, {@code model.Account.Type}. */
    static Map<String, TypePlan> types(SdkPlan plan) {
        Map<String, TypePlan> all = new TreeMap<>();
        flatten(plan.types()).forEach(type -> all.put(shortName(type.name()), type));
        return all;
    }

    static <T extends TypePlan> T type(SdkPlan plan, String name, Class<T> kind) {
        TypePlan found = types(plan).get(name);
        if (found == null) {
            throw new AssertionError("no type " + name + " in " + types(plan).keySet());
        }
        return kind.cast(found);
    }

    static MethodPlan method(SdkPlan plan, String service, String name) {
        return plan.services().stream()
                .filter(candidate -> candidate.name().simple().value().equals(service))
                .flatMap(candidate -> candidate.methods().stream())
                .filter(method -> method.name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + service + "." + name));
    }

    static String shortName(QualifiedName name) {
        String simple = Stream.concat(name.enclosing().stream(), Stream.of(name.simple()))
                .map(Object::toString)
                .collect(Collectors.joining("."));
        String full = name.packageName() + "." + simple;
        return full.replace("dev.lathe.cloudflare.", "");
    }

    private static Stream<TypePlan> flatten(List<TypePlan> types) {
        return types.stream().flatMap(type -> Stream.concat(Stream.of(type), flatten(type.nested())));
    }
}
