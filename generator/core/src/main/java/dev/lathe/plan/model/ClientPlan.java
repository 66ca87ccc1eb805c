package dev.lathe.plan.model;

import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.Server;
import java.util.List;

/**
 * The entry point of an SDK.
 *
 * @param name the client interface ({@code Cloudflare})
 * @param asyncName its asynchronous twin ({@code CloudflareAsync})
 * @param implementation the class behind both, not exported
 * @param services accessors of the top-level services, in order
 * @param servers base URLs to choose from; the first is the default
 * @param credentials how calls are signed as a rule: alternatives in order of preference, one without parts for none at
 *     all; the first that is complete is used, never two
 * @param secrets every credential that the client takes, those of single calls included
 * @param environment what {@code fromEnv()} reads
 */
public record ClientPlan(
        QualifiedName name,
        QualifiedName asyncName,
        QualifiedName implementation,
        List<ServiceAccessor> services,
        List<Server> servers,
        List<CredentialPlan> credentials,
        List<CredentialPlan.Part> secrets,
        List<EnvironmentVariable> environment) {

    public ClientPlan {
        services = List.copyOf(services);
        servers = List.copyOf(servers);
        credentials = List.copyOf(credentials);
        secrets = List.copyOf(secrets);
        environment = List.copyOf(environment);
    }
}
