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

    private static final Secrets NONE = new Secrets(Map.of(), List.of());
    private static final int SHORTEST_REDACTED = 4;

    private final Map<Credential, String> values;
    private final List<String> guarded;

    private Secrets(Map<Credential, String> values, List<String> guarded) {
        this.values = values;
        this.guarded = guarded;
    }

    /** No credentials: calls go out anonymously. */
    public static Secrets none() {
        return NONE;
    }

    /** Credentials that are all sent together. */
    public static Secrets of(Map<Credential, String> values) {
        return of(values, List.of());
    }

    /** The same, and other texts that nobody must see though no call sends them. */
    static Secrets of(Map<Credential, String> values, List<String> guarded) {
        return new Secrets(Collections.unmodifiableMap(new LinkedHashMap<>(values)), List.copyOf(guarded));
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether no text could hold one of them. */
    boolean hidesNothing() {
        return values.isEmpty() && guarded.isEmpty();
    }

    /** The text without any of the secrets that a server may have echoed, however it spelled them. */
    public String redact(String text) {
        Set<String> found = new HashSet<>(guarded);
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
