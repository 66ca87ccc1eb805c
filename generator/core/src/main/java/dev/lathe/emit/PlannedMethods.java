package dev.lathe.emit;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods of an SDK, as those of another language's SDK of the same document name them. */
public final class PlannedMethods {

    private final Map<List<SpecText>, ServicePlan> services = new HashMap<>();

    /** The methods of a plan. */
    public PlannedMethods(SdkPlan plan) {
        plan.services().forEach(service -> services.put(service.path(), service));
    }

    /** A method with its resource. */
    public record Found(ServicePlan service, MethodPlan method) {}

    /**
     * The same method.
     *
     * @param resource the path of its resource
     * @param method as any language plans it
     */
    public Optional<Found> find(List<SpecText> resource, MethodPlan method) {
        return Optional.ofNullable(services.get(resource))
                .flatMap(service -> service.methods().stream()
                        .filter(each -> isSame(each, method))
                        .findFirst()
                        .map(each -> new Found(service, each)));
    }

    /** Names are spelled otherwise, but not so that two methods of a resource are taken for each other. */
    private static boolean isSame(MethodPlan one, MethodPlan other) {
        return one.verb() == other.verb()
                && one.path().equals(other.path())
                && letters(one).equals(letters(other));
    }

    private static String letters(MethodPlan method) {
        return method.name().value().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
