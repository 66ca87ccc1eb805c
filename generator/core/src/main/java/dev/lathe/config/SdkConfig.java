package dev.lathe.config;

import dev.lathe.diagnostics.Location;
import dev.lathe.embed.Addition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of lathe.yaml. Everything is optional; what is absent is inferred from the document.
 *
 * @param location the file
 * @param client name of the client type, or null
 * @param packageName base package, or null
 * @param authentication alternatives in order of preference; each lists keys of {@code components/securitySchemes}
 * @param environment variables that {@code fromEnv()} reads
 * @param envelope the object that wraps every JSON answer, or null
 * @param pagination named schemes
 * @param pages how single operations page
 * @param resources the whole resource tree, or null when it is inferred from the paths
 * @param names schema pointer to type name
 * @param types schema pointer to scalar kind ({@code decimal}, {@code long} …)
 * @param secrets schema pointers whose values are never shown
 * @param required whether the document's {@code required} is believed
 * @param constraints whether builders hold values against the document's limits
 * @param skip operations left out on purpose
 * @param namedArguments values of the path that go by name in languages that take the last one by position
 * @param additions what a Java SDK carries besides the usual runtime
 */
public record SdkConfig(
        Location location,
        @Nullable String client,
        @Nullable String packageName,
        List<List<Located>> authentication,
        List<EnvironmentConfig> environment,
        @Nullable EnvelopeConfig envelope,
        List<SchemeConfig> pagination,
        PagesConfig pages,
        @Nullable ResourceConfig resources,
        List<PointerSetting> names,
        List<PointerSetting> types,
        List<Located> secrets,
        RequiredTrust required,
        ConstraintUse constraints,
        List<Located> skip,
        List<Located> namedArguments,
        Set<Addition> additions) {

    public SdkConfig {
        authentication = authentication.stream().map(List::copyOf).toList();
        environment = List.copyOf(environment);
        pagination = List.copyOf(pagination);
        names = List.copyOf(names);
        types = List.copyOf(types);
        secrets = List.copyOf(secrets);
        skip = List.copyOf(skip);
        namedArguments = List.copyOf(namedArguments);
        additions = Set.copyOf(additions);
    }

    /** Whether a member that the document calls required may be relied upon in answers. */
    public enum RequiredTrust {
        TRUSTED,
        UNTRUSTED
    }

    /** What becomes of limits such as {@code maxLength}. */
    public enum ConstraintUse {
        /** They are told in the documentation of members. */
        DOCUMENTED,
        /** They are told there, and {@code build()} refuses values that break them. */
        CHECKED
    }

    /** A schema's place and what is said about it. */
    public record PointerSetting(Located pointer, String value) {}

    /** What an environment variable sets: a credential of {@code schemeId}, or the base URL when that is null. */
    public record EnvironmentConfig(Located name, @Nullable Located schemeId) {}

    /** This configuration with the names that a user gave on the command line; null keeps what is here. */
    public SdkConfig named(@Nullable String otherClient, @Nullable String otherPackage) {
        return new SdkConfig(
                location,
                otherClient == null ? client : otherClient,
                otherPackage == null ? packageName : otherPackage,
                authentication,
                environment,
                envelope,
                pagination,
                pages,
                resources,
                names,
                types,
                secrets,
                required,
                constraints,
                skip,
                namedArguments,
                additions);
    }

    /** No lathe.yaml at all. */
    public static SdkConfig defaults() {
        return new SdkConfig(
                new Location("lathe.yaml", "", 0, 0),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                PagesConfig.DEFAULT,
                null,
                List.of(),
                List.of(),
                List.of(),
                RequiredTrust.TRUSTED,
                ConstraintUse.DOCUMENTED,
                List.of(),
                List.of(),
                Set.of());
    }
}
