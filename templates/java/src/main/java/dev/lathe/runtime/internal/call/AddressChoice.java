package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.internal.call.ClientSettings.Addressing;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects what is said about where the API is. */
final class AddressChoice {

    private final Map<String, String> variables = new LinkedHashMap<>();
    private List<ServerTemplate> servers = List.of();
    private int server;
    private @Nullable URI declared;
    private @Nullable URI chosen;
    private @Nullable String environmentVariable;

    void declared(URI url) {
        declared = url;
    }

    void servers(List<ServerTemplate> templates) {
        servers = templates;
    }

    void server(int index) {
        server = Objects.checkIndex(index, servers.size());
    }

    void variable(String name, String value) {
        variables.put(name, Objects.requireNonNull(value, name));
    }

    void chosen(URI url) {
        chosen = Objects.requireNonNull(url, "baseUrl");
    }

    void environmentVariable(String variable) {
        environmentVariable = variable;
    }

    void environment(UnaryOperator<@Nullable String> environment) {
        String url = environmentVariable == null ? null : environment.apply(environmentVariable);
        if (chosen == null && url != null && !url.isBlank()) {
            chosen = BaseUrl.parse(url.trim(), String.valueOf(environmentVariable));
        }
    }

    Map<String, String> variables() {
        return variables;
    }

    Addressing addressing() {
        return chosen == null ? Addressing.AS_DECLARED : Addressing.ONE_FOR_ALL;
    }

    /**
     * Where calls go that have no server of their own.
     *
     * @throws ConfigurationException if that is nowhere, or no address of an API
     */
    URI address(String clientName) {
        if (chosen == null && !servers.isEmpty()) {
            return servers.get(server).resolve(variables);
        }
        URI url = chosen == null ? declared : chosen;
        if (url == null) {
            throw new ConfigurationException(clientName + ": baseUrl is not set", null);
        }
        return BaseUrl.checked(url);
    }
}
