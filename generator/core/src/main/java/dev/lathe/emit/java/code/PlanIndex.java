package dev.lathe.emit.java.code;

import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds planned types by name, nested ones too, and the way to a service. */
public final class PlanIndex {

    private final Map<QualifiedName, TypePlan> types = new LinkedHashMap<>();
    private final Map<QualifiedName, ServicePlan> services = new LinkedHashMap<>();
    private final Map<QualifiedName, List<Identifier>> routes = new LinkedHashMap<>();

    public PlanIndex(SdkPlan plan) {
        plan.types().forEach(this::add);
        plan.services().forEach(service -> services.put(service.name(), service));
        route(plan.client().services(), List.of());
    }

    private void add(TypePlan type) {
        types.put(type.name(), type);
        type.nested().forEach(this::add);
    }

    private void route(List<ServiceAccessor> accessors, List<Identifier> before) {
        for (ServiceAccessor accessor : accessors) {
            List<Identifier> steps = new ArrayList<>(before);
            steps.add(accessor.name());
            routes.putIfAbsent(accessor.service(), List.copyOf(steps));
            findService(accessor.service()).ifPresent(child -> route(child.children(), steps));
        }
    }

    /** Whether a builder checks limits. */
    public boolean hasChecks() {
        return types.values().stream()
                .filter(RecordPlan.class::isInstance)
                .flatMap(type -> ((RecordPlan) type).components().stream())
                .anyMatch(component -> !component.checks().isEmpty());
    }

    /** What must not be shown of the bodies of calls. */
    Secrecies secrecies() {
        return new Secrecies(types.values());
    }

    /** The type of that name, if the plan declares it. */
    public Optional<TypePlan> find(QualifiedName name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The service with that interface. */
    public Optional<ServicePlan> findService(QualifiedName name) {
        return Optional.ofNullable(services.get(name));
    }

    /** The methods that lead from the client to the service with that interface, in their order. */
    public List<Identifier> route(QualifiedName service) {
        List<Identifier> route = routes.get(service);
        if (route == null) {
            throw new IllegalArgumentException("no accessor leads to " + service.simple());
        }
        return route;
    }

    /** The object type of that name. */
    public Optional<RecordPlan> findRecord(QualifiedName name) {
        return find(name).filter(RecordPlan.class::isInstance).map(RecordPlan.class::cast);
    }

    /** The union of that name. */
    public Optional<UnionPlan> findUnion(QualifiedName name) {
        return find(name).filter(UnionPlan.class::isInstance).map(UnionPlan.class::cast);
    }

    /** The enumeration of that name. */
    public Optional<EnumPlan> findEnum(QualifiedName name) {
        return find(name).filter(EnumPlan.class::isInstance).map(EnumPlan.class::cast);
    }
}
