package dev.lathe.plan.method;

import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SecurityRequirement;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans the entry point: services, servers, credentials. */
public final class ClientPlanner {

    private final TypeContext context;
    private final NameBook book;

    public ClientPlanner(TypeContext context, NameBook book) {
        this.context = context;
        this.book = book;
    }

    public ClientPlan plan(List<ServiceAccessor> services) {
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
                services,
                model.servers(),
                credentials(model),
                model.environment());
    }

    private List<CredentialPlan> credentials(SdkModel model) {
        Map<SpecText, SecurityScheme> schemes = new LinkedHashMap<>();
        model.securitySchemes().forEach(scheme -> schemes.put(scheme.id(), scheme));
        Map<SpecText, Identifier> setters = setters(schemes.values().stream().toList());
        List<CredentialPlan> plans = new ArrayList<>();
        for (SecurityRequirement requirement : model.security()) {
            List<CredentialPlan.Part> parts = new ArrayList<>();
            for (SpecText id : requirement.schemeIds()) {
                SecurityScheme scheme = schemes.get(id);
                if (scheme != null) {
                    parts.add(new CredentialPlan.Part(
                            Objects.requireNonNull(setters.get(id)), scheme, variables(model, id)));
                }
            }
            if (!parts.isEmpty() && parts.size() == requirement.schemeIds().size()) {
                plans.add(new CredentialPlan(parts));
            }
        }
        return plans;
    }

    private Map<SpecText, Identifier> setters(List<SecurityScheme> schemes) {
        Map<SpecText, Identifier> setters = new LinkedHashMap<>();
        List<Claim> claims = schemes.stream()
                .map(scheme -> new Claim(
                        "#/components/securitySchemes/" + LockKey.of(scheme.id()),
                        Claim.Rank.DERIVED,
                        List.of(context.profile().identifier(NameKind.CREDENTIAL, Words.of(scheme.id()))),
                        scheme.location()))
                .toList();
        Map<String, Identifier> names = book.assign(NameKind.CREDENTIAL, Set.of(), claims);
        for (SecurityScheme scheme : schemes) {
            setters.put(
                    scheme.id(),
                    Objects.requireNonNull(names.get("#/components/securitySchemes/" + LockKey.of(scheme.id()))));
        }
        return setters;
    }

    private static List<SpecText> variables(SdkModel model, SpecText scheme) {
        return model.environment().stream()
                .filter(variable -> variable.use() == EnvironmentVariable.Use.CREDENTIAL
                        && variable.schemeId().equals(scheme))
                .map(EnvironmentVariable::name)
                .toList();
    }
}
