package dev.lathe.plan.model;

import dev.lathe.model.ApiInfo;
import dev.lathe.model.Envelope;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one SDK in one language will look like: every name, shape and decision, nothing left to work out. This is the
 * contract that emitters and templates see; {@code contractVersion} changes when it does.
 *
 * @param info the API's own title, version and description
 * @param sdkVersion the version that the SDK calls itself, for example in {@code User-Agent}
 * @param packageName what users import
 * @param rootPackage the names that lead to the client inside of it: in Java all of it, elsewhere none
 * @param client the entry point
 * @param services every service, parents before children, in the order of the resource tree
 * @param types every top-level type outside services, in order of their names; nested types hang below them
 * @param paginators one per pagination scheme in use
 * @param hooks what reads the requests that the API sends
 * @param envelope how answers are wrapped, or null
 */
public record SdkPlan(
        int contractVersion,
        ApiInfo info,
        SpecText sdkVersion,
        SpecText packageName,
        List<Identifier> rootPackage,
        ClientPlan client,
        List<ServicePlan> services,
        List<TypePlan> types,
        List<PaginatorPlan> paginators,
        List<HooksPlan> hooks,
        @Nullable Envelope envelope) {

    public static final int CONTRACT_VERSION = 4;

    public SdkPlan {
        rootPackage = List.copyOf(rootPackage);
        services = List.copyOf(services);
        types = List.copyOf(types);
        paginators = List.copyOf(paginators);
        hooks = List.copyOf(hooks);
    }
}
