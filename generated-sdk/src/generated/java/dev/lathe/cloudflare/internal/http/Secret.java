// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.Headers;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A secret that is given once, asked for before each attempt, or fetched. Never printed. */
public final class Secret {

    private final String setter;
    private final Supplier<String> source;
    private final @Nullable GrantedToken granted;
    private volatile @Nullable String last;

    private Secret(String setter, Supplier<String> source, @Nullable GrantedToken granted, @Nullable String last) {
        this.setter = setter;
        this.source = source;
        this.granted = granted;
        this.last = last;
    }

    /**
     * A secret that stays as it is.
     *
     * @throws IllegalArgumentException if it is blank or cannot stand in a header; the message does not show it
     */
    public static Secret of(String setter, String value) {
        return new Secret(setter, () -> value, null, checked(setter, value));
    }

    /** A secret that changes, such as a token that expires. */
    public static Secret supplied(String setter, Supplier<String> source) {
        return new Secret(setter, Objects.requireNonNull(source, setter), null, null);
    }

    /** An access token that the client fetches itself. */
    public static Secret granted(GrantedToken token) {
        return new Secret(token.setter(), token::current, token, null);
    }

    /** The token that must be there before this can be sent; null when the secret is none. */
    @Nullable
    GrantedToken granted() {
        return granted;
    }

    /**
     * What to send now.
     *
     * @throws ConfigurationException if the source fails, or gives what cannot be sent
     */
    String current() {
        try {
            String value = checked(setter, source.get());
            last = value;
            return value;
        } catch (RuntimeException unusable) {
            throw new ConfigurationException(
                    setter + ": the source of the secret gives none that can be sent", unusable);
        }
    }

    /** What was sent last; null before the first time. */
    @Nullable
    String last() {
        return last;
    }

    private static String checked(String setter, String value) {
        Objects.requireNonNull(value, setter);
        if (value.isBlank()) {
            throw new IllegalArgumentException(setter + " is blank");
        }
        Headers.check(setter, value);
        return value;
    }

    /** The setter's name only. */
    @Override
    public String toString() {
        return setter;
    }
}
