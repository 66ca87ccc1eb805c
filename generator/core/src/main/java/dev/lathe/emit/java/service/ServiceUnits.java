package dev.lathe.emit.java.service;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServicePlan;
import java.util.ArrayList;
import java.util.List;

/** Everything that callers call: per service interface, twin, calls and two implementations; paginators; the client. */
public final class ServiceUnits {

    private final Emission emission;

    public ServiceUnits(Emission emission) {
        this.emission = emission;
    }

    public List<JavaUnit> all() {
        List<JavaUnit> units = new ArrayList<>();
        emission.plan().services().forEach(service -> units.addAll(service(service)));
        emission.plan().paginators().forEach(paginator -> units.add(paginator(paginator)));
        if (!emission.plan().paginators().isEmpty()) {
            units.add(JavaUnit.main(
                    PagingSchemesEmitter.className(emission).packageName(), new PagingSchemesEmitter(emission).type()));
        }
        units.addAll(client());
        return units;
    }

    private List<JavaUnit> service(ServicePlan plan) {
        List<JavaUnit> units = new ArrayList<>();
        units.add(unit(plan.name(), new ServiceEmitter(plan, Style.BLOCKING, emission).type()));
        units.add(unit(plan.asyncName(), new ServiceEmitter(plan, Style.ASYNC, emission).type()));
        units.add(unit(plan.implementation(), new ServiceClientEmitter(plan, Style.BLOCKING, emission).type()));
        units.add(unit(plan.asyncImplementation(), new ServiceClientEmitter(plan, Style.ASYNC, emission).type()));
        QualifiedName calls = plan.calls();
        if (calls != null) {
            units.add(unit(calls, new CallsEmitter(plan, JavaTypes.className(calls), emission).type()));
        }
        return units;
    }

    private JavaUnit paginator(PaginatorPlan plan) {
        return unit(plan.name(), new PaginatorEmitter(plan, emission).type());
    }

    private List<JavaUnit> client() {
        ClientShape client = new ClientShape(emission);
        return List.of(
                unit(client.plan().name(), new ClientEmitter(client).type()),
                unit(client.plan().asyncName(), new AsyncClientEmitter(client).type()),
                unit(client.plan().implementation(), new ClientImplementationEmitter(client).type()));
    }

    private static JavaUnit unit(QualifiedName name, TypeSpec type) {
        return JavaUnit.main(name.packageName(), type);
    }
}
