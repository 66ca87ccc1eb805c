// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one way a client proves who it is: credentials with their secrets. Prints names only. */
public final class Secrets {

    private static final Secrets NONE = new Secrets(Map.of());
    private static final int SHORTEST_REDACTED = 4;

    private final Map<Credential, String> values;

    private Secrets(Map<Credential, String> values) {
        this.values = values;
    }

    /** No credentials: calls go out anonymously. */
    public static Secrets none() {
        return NONE;
    }

    /** Credentials that are all sent together. */
    public static Secrets of(Map<Credential, String> values) {
        return new Secrets(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The text without any of the secrets that a server may have echoed, however it spelled them. */
    public String redact(String text) {
        Set<String> found = new HashSet<>();
        values.forEach((credential, secret) -> found.addAll(credential.echoes(secret)));
        found.removeIf(secret -> secret.length() < SHORTEST_REDACTED);
        List<String> longestFirst = new ArrayList<>(found);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        String clean = text;
        for (String secret : longestFirst) {
            clean = Spelling.redact(clean, secret);
        }
        return clean;
    }

    Map<Credential, String> values() {
        return values;
    }

    /** The setters' names only. */
    @Override
    public String toString() {
        return values.keySet().stream().map(Credential::setter).toList().toString();
    }
}
