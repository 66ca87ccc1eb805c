// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.TokenGrant;
import dev.lathe.cloudflare.internal.http.Credential;
import dev.lathe.cloudflare.internal.http.GrantedToken;
import dev.lathe.cloudflare.internal.http.Keyring;
import dev.lathe.cloudflare.internal.http.Secret;
import java.net.URI;
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
    private final Map<String, TokenGrant> grants = new LinkedHashMap<>();
    private final Map<String, TokenUrls> tokenUrls = new LinkedHashMap<>();
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
        grants.remove(setter);
    }

    void tokenUrls(String setter, TokenUrls urls) {
        tokenUrls.put(setter, urls);
    }

    void grant(String setter, TokenGrant grant) {
        grants.put(setter, grant);
        secrets.remove(setter);
    }

    void environment(UnaryOperator<@Nullable String> variables) {
        usual.forEach(way -> way.forEach(credential -> fill(credential, variables)));
        others.forEach(credential -> fill(credential, variables));
    }

    Keyring keyring(String clientName, URI baseUrl) {
        Map<String, Secret> all = new LinkedHashMap<>(secrets);
        grants.forEach((setter, grant) -> {
            URI url = TokenUrls.resolved(setter, grant, tokenUrls.get(setter), baseUrl);
            all.put(setter, Secret.granted(new GrantedToken(setter, grant, url)));
        });
        Keyring keyring = new Keyring(usual, others, all);
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
            if (value != null && !value.isBlank() && isOpen(credential)) {
                secret(credential.setter(), Secret.of(credential.setter(), value.trim()));
            }
        }
        if (isOpen(credential) && tokenUrls.containsKey(credential.setter())) {
            for (String variable : credential.variables()) {
                TokenGrant grant = TokenUrls.grant(variable, variables);
                if (grant != null && isOpen(credential)) {
                    grant(credential.setter(), grant);
                }
            }
        }
    }

    private boolean isOpen(Credential credential) {
        return !secrets.containsKey(credential.setter()) && !grants.containsKey(credential.setter());
    }
}
