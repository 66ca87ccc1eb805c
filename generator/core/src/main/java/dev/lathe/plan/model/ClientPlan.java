package dev.lathe.plan.model;

import dev.lathe.model.EnvironmentVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of an SDK.
 *
 * @param name the client interface ({@code Cloudflare})
 * @param asyncName its asynchronous twin ({@code CloudflareAsync})
 * @param implementation the class behind both, not exported
 * @param services accessors of the top-level services, in order
 * @param servers where the API is
 * @param credentials how calls are signed as a rule: alternatives in order of preference, one without parts for none at
 *     all; the first that is complete is used, never two
 * @param secrets every credential that the client takes, those of single calls included
 * @param environment what {@code fromEnv()} reads
 * @param headers what answers carry besides their bodies; null when nothing is documented
 */
public record ClientPlan(
        QualifiedName name,
        QualifiedName asyncName,
        QualifiedName implementation,
        List<ServiceAccessor> services,
        ServersPlan servers,
        List<CredentialPlan> credentials,
        List<CredentialPlan.Part> secrets,
        List<EnvironmentVariable> environment,
        @Nullable HeadersPlan headers) {

    public ClientPlan {
        services = List.copyOf(services);
        credentials = List.copyOf(credentials);
        secrets = List.copyOf(secrets);
        environment = List.copyOf(environment);
    }
}
