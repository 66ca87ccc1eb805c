package dev.lathe.emit.java.service;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.HeadersPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that callers call: per service interface, twin, calls and two implementations; paginators; the client. */
public final class ServiceUnits {

    private final Emission emission;

    public ServiceUnits(Emission emission) {
        this.emission = emission;
    }

    /** All units; each is built when it is asked for. */
    public Stream<JavaUnit> all() {
        Stream<JavaUnit> services = emission.plan().services().stream().flatMap(this::service);
        return Stream.concat(services, shared().stream());
    }

    private Stream<JavaUnit> service(ServicePlan plan) {
        List<JavaUnit> units = new ArrayList<>();
        units.add(unit(plan.name(), new ServiceEmitter(plan, Style.BLOCKING, emission).type()));
        units.add(unit(plan.asyncName(), new ServiceEmitter(plan, Style.ASYNC, emission).type()));
        units.add(unit(plan.implementation(), new ServiceClientEmitter(plan, Style.BLOCKING, emission).type()));
        units.add(unit(plan.asyncImplementation(), new ServiceClientEmitter(plan, Style.ASYNC, emission).type()));
        QualifiedName calls = plan.calls();
        if (calls != null) {
            units.add(unit(calls, new CallsEmitter(plan, JavaTypes.className(calls), emission).type()));
        }
        for (MethodPlan method : plan.methods()) {
            if (method.answer() instanceof AnswerPlan.ByStatus byStatus) {
                units.add(new ResultEmitter(method, byStatus, emission).unit());
            }
        }
        return units.stream();
    }

    private List<JavaUnit> shared() {
        List<JavaUnit> units = new ArrayList<>();
        emission.plan().paginators().forEach(paginator -> units.add(paginator(paginator)));
        if (!emission.plan().paginators().isEmpty()) {
            units.add(JavaUnit.main(
                    PagingSchemesEmitter.className(emission).packageName(), new PagingSchemesEmitter(emission).type()));
        }
        units.addAll(client());
        units.addAll(new ServerEnums(emission.plan().client().servers()).units());
        HeadersPlan headers = emission.plan().client().headers();
        if (headers != null) {
            units.add(new HeadersEmitter(headers, emission).unit());
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
