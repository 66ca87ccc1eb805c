// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.internal.http.Credential;
import dev.lathe.cloudflare.internal.http.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which credentials a client uses: the first alternative that is complete, never two. */
final class CredentialChoice {

    private final List<List<Credential>> alternatives = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private Need need = Need.REQUIRED;

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    void alternative(Credential... parts) {
        alternatives.add(List.of(parts));
    }

    void anonymous() {
        need = Need.OPTIONAL;
    }

    void secret(String setter, String value) {
        Objects.requireNonNull(value, setter);
        if (value.isBlank()) {
            throw new IllegalArgumentException(setter + " is blank");
        }
        Headers.check(setter, value);
        secrets.put(setter, value);
    }

    void environment(UnaryOperator<@Nullable String> variables) {
        for (List<Credential> alternative : alternatives) {
            alternative.forEach(credential -> fill(credential, variables));
        }
    }

    Secrets choose(String clientName) {
        for (List<Credential> alternative : alternatives) {
            if (alternative.stream().allMatch(part -> secrets.containsKey(part.setter()))) {
                return together(alternative);
            }
        }
        if (secrets.isEmpty() && (need == Need.OPTIONAL || alternatives.isEmpty())) {
            return Secrets.none();
        }
        throw new ConfigurationException(clientName + ": " + missing(), null);
    }

    private void fill(Credential credential, UnaryOperator<@Nullable String> variables) {
        for (String variable : credential.variables()) {
            String value = variables.apply(variable);
            if (value != null && !value.isBlank() && !secrets.containsKey(credential.setter())) {
                secret(credential.setter(), value.trim());
            }
        }
    }

    private Secrets together(List<Credential> alternative) {
        Map<Credential, String> values = new LinkedHashMap<>();
        for (Credential part : alternative) {
            values.put(part, Objects.requireNonNull(secrets.get(part.setter())));
        }
        return Secrets.of(values);
    }

    private String missing() {
        for (List<Credential> alternative : alternatives) {
            List<Credential> absent = alternative.stream()
                    .filter(part -> !secrets.containsKey(part.setter()))
                    .toList();
            if (absent.size() < alternative.size()) {
                return "credentials are incomplete; set also " + described(absent, " and ");
            }
        }
        return "no credentials; set "
                + alternatives.stream().map(parts -> described(parts, " and ")).collect(Collectors.joining(", or "));
    }

    private static String described(List<Credential> parts, String conjunction) {
        return parts.stream().map(Credential::describe).collect(Collectors.joining(conjunction));
    }
}
