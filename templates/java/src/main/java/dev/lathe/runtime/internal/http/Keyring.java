package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The credentials that a client knows and the secrets that it was given. Each call is signed in one way: the first of
 * those it accepts that is complete, never two. Prints names only.
 */
public final class Keyring {

    private final List<List<Credential>> usual;
    private final Map<String, Credential> known = new LinkedHashMap<>();
    private final Map<String, Secret> secrets;

    /**
     * A ring of keys.
     *
     * @param usual the ways that calls accept as a rule, in order of preference; an empty one for none at all
     * @param others credentials that only some calls accept
     * @param secrets what the client was given, by setter
     */
    public Keyring(List<List<Credential>> usual, List<Credential> others, Map<String, Secret> secrets) {
        this.usual = usual.stream().map(List::copyOf).toList();
        this.secrets = Map.copyOf(secrets);
        usual.forEach(parts -> parts.forEach(part -> known.put(part.setter(), part)));
        others.forEach(part -> known.putIfAbsent(part.setter(), part));
    }

    /** Whether no secret was given. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** All secrets as they were sent last, and those that tokens are fetched with, to keep them out of messages. */
    public Secrets secrets() {
        Map<Credential, String> values = new LinkedHashMap<>();
        List<String> guarded = new ArrayList<>();
        for (Credential credential : known.values()) {
            Secret secret = secrets.get(credential.setter());
            String value = secret == null ? null : secret.last();
            if (value != null) {
                values.put(credential, value);
            }
            GrantedToken token = secret == null ? null : secret.granted();
            if (token != null) {
                guarded.addAll(token.guarded());
            }
        }
        return Secrets.of(values, guarded);
    }

    /**
     * What a call is signed with.
     *
     * @throws ConfigurationException if no way is complete; it names what is missing
     */
    public Secrets choose(Demand demand) {
        return together(way(demand.isUsual() ? usual : named(demand)));
    }

    /**
     * The tokens that must be there before a call can be signed.
     *
     * @throws ConfigurationException if no way is complete; it names what is missing
     */
    List<GrantedToken> granted(Demand demand) {
        List<GrantedToken> tokens = List.of();
        for (Credential part : way(demand.isUsual() ? usual : named(demand))) {
            GrantedToken token =
                    Objects.requireNonNull(secrets.get(part.setter())).granted();
            if (token != null) {
                tokens = tokens.isEmpty() ? new ArrayList<>() : tokens;
                tokens.add(token);
            }
        }
        return tokens;
    }

    /**
     * Checks that calls can be signed as a rule.
     *
     * @throws ConfigurationException if no way is complete, or secrets were given and none of the ways uses them
     */
    public void check() {
        if (way(usual).isEmpty() && !secrets.isEmpty()) {
            throw new ConfigurationException(
                    missing(usual.stream().filter(way -> !way.isEmpty()).toList()), null);
        }
    }

    /** The first complete way; an empty one if that is allowed. */
    private List<Credential> way(List<List<Credential>> ways) {
        for (List<Credential> way : ways) {
            if (!way.isEmpty() && areGiven(way)) {
                return way;
            }
        }
        if (ways.isEmpty() || ways.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        throw new ConfigurationException(missing(ways), null);
    }

    private List<List<Credential>> named(Demand demand) {
        return demand.alternatives().stream()
                .map(setters -> setters.stream()
                        .map(setter -> Objects.requireNonNull(known.get(setter), setter))
                        .toList())
                .toList();
    }

    private boolean areGiven(List<Credential> way) {
        for (Credential part : way) {
            if (!isGiven(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isGiven(Credential credential) {
        return secrets.containsKey(credential.setter());
    }

    private Secrets together(List<Credential> way) {
        Map<Credential, String> values = new LinkedHashMap<>();
        for (Credential part : way) {
            values.put(part, Objects.requireNonNull(secrets.get(part.setter())).current());
        }
        return Secrets.of(values);
    }

    private String missing(List<List<Credential>> ways) {
        for (List<Credential> way : ways) {
            List<Credential> absent = new ArrayList<>(way);
            absent.removeIf(this::isGiven);
            if (absent.size() < way.size()) {
                return "credentials are incomplete; set also " + described(absent);
            }
        }
        return "no credentials; set " + ways.stream().map(Keyring::described).collect(Collectors.joining(", or "));
    }

    private static String described(List<Credential> parts) {
        return parts.stream().map(Credential::describe).collect(Collectors.joining(" and "));
    }

    /** The setters' names only. */
    @Override
    public String toString() {
        return secrets.keySet().stream().sorted().toList().toString();
    }
}
