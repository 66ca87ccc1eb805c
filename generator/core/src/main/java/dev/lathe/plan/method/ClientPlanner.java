package dev.lathe.plan.method;

import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.List;

/** Plans the entry point: services, servers, credentials. */
public final class ClientPlanner {

    private final TypeContext context;

    public ClientPlanner(TypeContext context) {
        this.context = context;
    }

    public ClientPlan plan(ServicePlanner services) {
        SdkModel model = context.index().model();
        QualifiedName name = context.names().name(Parts.client());
        return new ClientPlan(
                name,
                context.names().name(Parts.asyncClient()),
                context.names()
                        .internal(
                                name.packagePath(),
                                context.profile()
                                        .identifier(
                                                NameKind.TYPE,
                                                Words.join(
                                                        Words.of(SpecText.of(
                                                                name.simple().value())),
                                                        List.of("client")))),
                services.topLevel(),
                model.servers(),
                services.security().alternatives(),
                services.security().parts(),
                model.environment());
    }
}
