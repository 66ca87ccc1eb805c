package dev.lathe.emit.template;

import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import java.util.List;

/** A service with the types that only it has: what a template for services sees. */
public record ServiceView(ServicePlan service, List<TypePlan> types) {

    public ServiceView {
        types = List.copyOf(types);
    }
}
