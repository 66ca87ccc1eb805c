package dev.lathe.plan.method;

import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the entry point: services, servers, credentials. */
public final class ClientPlanner {

    private final TypeContext context;
    private final NameBook book;

    public ClientPlanner(TypeContext context, NameBook book) {
        this.context = context;
        this.book = book;
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
                new ServersPlanner(context, book).plan(setters(services)),
                services.security().alternatives(),
                services.security().parts(),
                model.environment(),
                services.headers().plan());
    }

    private static Set<Identifier> setters(ServicePlanner services) {
        return services.security().parts().stream()
                .map(CredentialPlan.Part::setter)
                .collect(Collectors.toSet());
    }
}
