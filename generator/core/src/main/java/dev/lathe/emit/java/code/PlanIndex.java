package dev.lathe.emit.java.code;

import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds planned types by name, nested ones too. */
public final class PlanIndex {

    private final Map<QualifiedName, TypePlan> types = new LinkedHashMap<>();
    private final Map<QualifiedName, ServicePlan> services = new LinkedHashMap<>();

    public PlanIndex(SdkPlan plan) {
        plan.types().forEach(this::add);
        plan.services().forEach(service -> services.put(service.name(), service));
    }

    private void add(TypePlan type) {
        types.put(type.name(), type);
        type.nested().forEach(this::add);
    }

    /** Whether a builder checks limits. */
    public boolean hasChecks() {
        return types.values().stream()
                .filter(RecordPlan.class::isInstance)
                .flatMap(type -> ((RecordPlan) type).components().stream())
                .anyMatch(component -> !component.checks().isEmpty());
    }

    /** The type of that name, if the plan declares it. */
    public Optional<TypePlan> find(QualifiedName name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The service with that interface. */
    public Optional<ServicePlan> findService(QualifiedName name) {
        return Optional.ofNullable(services.get(name));
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
