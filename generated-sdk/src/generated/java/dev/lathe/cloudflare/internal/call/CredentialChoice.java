// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.internal.http.Credential;
import dev.lathe.cloudflare.internal.http.Keyring;
import dev.lathe.cloudflare.internal.http.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects credentials and secrets for a {@link Keyring}. */
final class CredentialChoice {

    private final List<List<Credential>> usual = new ArrayList<>();
    private final List<Credential> others = new ArrayList<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private Checking checking = Checking.AT_ONCE;

    /** When it is found out that secrets are missing. */
    private enum Checking {
        AT_ONCE,
        WITH_EACH_CALL
    }

    void alternative(Credential... parts) {
        usual.add(List.of(parts));
    }

    void differByCall(Credential... credentials) {
        others.addAll(List.of(credentials));
        checking = Checking.WITH_EACH_CALL;
    }

    void secret(String setter, Secret secret) {
        secrets.put(setter, secret);
    }

    void environment(UnaryOperator<@Nullable String> variables) {
        usual.forEach(way -> way.forEach(credential -> fill(credential, variables)));
        others.forEach(credential -> fill(credential, variables));
    }

    Keyring keyring(String clientName) {
        Keyring keyring = new Keyring(usual, others, secrets);
        if (checking == Checking.AT_ONCE) {
            try {
                keyring.check();
            } catch (ConfigurationException missing) {
                throw new ConfigurationException(clientName + ": " + missing.getMessage(), null);
            }
        }
        return keyring;
    }

    private void fill(Credential credential, UnaryOperator<@Nullable String> variables) {
        for (String variable : credential.variables()) {
            String value = variables.apply(variable);
            if (value != null && !value.isBlank() && !secrets.containsKey(credential.setter())) {
                secret(credential.setter(), Secret.of(credential.setter(), value.trim()));
            }
        }
    }
}
