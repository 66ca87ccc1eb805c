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
 * @param credentials alternatives in order of preference; the first that is complete is used, never two
 * @param environment what {@code fromEnv()} reads
 */
public record ClientPlan(
        QualifiedName name,
        QualifiedName asyncName,
        QualifiedName implementation,
        List<ServiceAccessor> services,
        List<Server> servers,
        List<CredentialPlan> credentials,
        List<EnvironmentVariable> environment) {

    public ClientPlan {
        services = List.copyOf(services);
        servers = List.copyOf(servers);
        credentials = List.copyOf(credentials);
        environment = List.copyOf(environment);
    }
}
