package dev.lathe.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the API is, before any decision about a language.
 *
 * @param info title, version and description of the document
 * @param servers document-level servers, in order; never empty (the default of OpenAPI is {@code /})
 * @param securitySchemes every declared scheme, in document order
 * @param security document-level alternatives; an empty list means that no credentials are needed
 * @param root the nameless root of the resource tree
 * @param operations every HTTP operation that was kept, in document order; methods refer to them by id
 * @param types every type declaration, named and inline, in document order
 * @param paginationSchemes the schemes that methods refer to by name
 * @param envelope how the API wraps its answers, or null when it does not
 * @param hooks what the API sends of its own accord, in document order
 * @param environment which environment variable configures what, from the configuration
 */
public record SdkModel(
        ApiInfo info,
        List<Server> servers,
        List<SecurityScheme> securitySchemes,
        List<SecurityRequirement> security,
        Resource root,
        List<Operation> operations,
        List<TypeDecl> types,
        List<PaginationScheme> paginationSchemes,
        @Nullable Envelope envelope,
        List<HookGroup> hooks,
        List<EnvironmentVariable> environment) {

    public SdkModel {
        hooks = List.copyOf(hooks);
        servers = List.copyOf(servers);
        securitySchemes = List.copyOf(securitySchemes);
        security = List.copyOf(security);
        operations = List.copyOf(operations);
        types = List.copyOf(types);
        paginationSchemes = List.copyOf(paginationSchemes);
        environment = List.copyOf(environment);
    }

    /** An API that sends nothing of its own accord. */
    public SdkModel(
            ApiInfo info,
            List<Server> servers,
            List<SecurityScheme> securitySchemes,
            List<SecurityRequirement> security,
            Resource root,
            List<Operation> operations,
            List<TypeDecl> types,
            List<PaginationScheme> paginationSchemes,
            @Nullable Envelope envelope,
            List<EnvironmentVariable> environment) {
        this(
                info,
                servers,
                securitySchemes,
                security,
                root,
                operations,
                types,
                paginationSchemes,
                envelope,
                List.of(),
                environment);
    }

    /** The same API with other types. */
    public SdkModel with(List<TypeDecl> others) {
        return new SdkModel(
                info,
                servers,
                securitySchemes,
                security,
                root,
                operations,
                others,
                paginationSchemes,
                envelope,
                hooks,
                environment);
    }
}
