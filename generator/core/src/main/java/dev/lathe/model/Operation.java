package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP operation.
 *
 * @param declaredId the document's {@code operationId}, empty when it has none
 * @param path the path template, for example {@code /accounts/{account_id}}
 * @param parameters path, query, header and cookie parameters; path parameters in the order of the template
 * @param servers the operation's own servers, empty when it uses the document's
 * @param permissions permissions of which the caller needs at least one, as the document lists them
 */
public record Operation(
        OperationId id,
        SpecText declaredId,
        HttpVerb verb,
        SpecText path,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Response> responses,
        @Nullable List<SecurityRequirement> security,
        List<Server> servers,
        List<SpecText> permissions,
        List<SpecText> tags,
        Docs docs,
        Location location) {

    public Operation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = security == null ? null : List.copyOf(security);
        servers = List.copyOf(servers);
        permissions = List.copyOf(permissions);
        tags = List.copyOf(tags);
    }
}
