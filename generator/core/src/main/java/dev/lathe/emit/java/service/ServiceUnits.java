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
import java.util.List;
import java.util.function.Consumer;

/** Everything that callers call: per service interface, twin, calls and two implementations; paginators; the client. */
public final class ServiceUnits {

    private final Emission emission;

    public ServiceUnits(Emission emission) {
        this.emission = emission;
    }

    /** Hands over each unit once it is built. */
    public void all(Consumer<JavaUnit> printer) {
        emission.plan().services().forEach(service -> service(service, printer));
        emission.plan().paginators().forEach(paginator -> printer.accept(paginator(paginator)));
        if (!emission.plan().paginators().isEmpty()) {
            printer.accept(JavaUnit.main(
                    PagingSchemesEmitter.className(emission).packageName(), new PagingSchemesEmitter(emission).type()));
        }
        client().forEach(printer);
        new ServerEnums(emission.plan().client().servers()).units().forEach(printer);
        HeadersPlan headers = emission.plan().client().headers();
        if (headers != null) {
            printer.accept(new HeadersEmitter(headers, emission).unit());
        }
    }

    private void service(ServicePlan plan, Consumer<JavaUnit> printer) {
        printer.accept(unit(plan.name(), new ServiceEmitter(plan, Style.BLOCKING, emission).type()));
        printer.accept(unit(plan.asyncName(), new ServiceEmitter(plan, Style.ASYNC, emission).type()));
        printer.accept(unit(plan.implementation(), new ServiceClientEmitter(plan, Style.BLOCKING, emission).type()));
        printer.accept(unit(plan.asyncImplementation(), new ServiceClientEmitter(plan, Style.ASYNC, emission).type()));
        QualifiedName calls = plan.calls();
        if (calls != null) {
            printer.accept(unit(calls, new CallsEmitter(plan, JavaTypes.className(calls), emission).type()));
        }
        for (MethodPlan method : plan.methods()) {
            if (method.answer() instanceof AnswerPlan.ByStatus byStatus) {
                printer.accept(new ResultEmitter(method, byStatus, emission).unit());
            }
        }
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
