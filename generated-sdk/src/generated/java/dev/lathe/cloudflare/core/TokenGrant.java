// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client is given instead of an access token, to fetch access tokens with (OAuth 2.0, RFC 6749). Never printed.
 */
public final class TokenGrant {

    private final String clientId;
    private final @Nullable String clientSecret;
    private final @Nullable String refreshToken;
    private final List<String> scopes;
    private final @Nullable URI tokenUrl;

    private TokenGrant(
            String clientId,
            @Nullable String clientSecret,
            @Nullable String refreshToken,
            List<String> scopes,
            @Nullable URI tokenUrl) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
        this.scopes = List.copyOf(scopes);
        this.tokenUrl = tokenUrl;
    }

    /**
     * The client speaks for itself (RFC 6749, section 4.4).
     *
     * @param clientId who the client is
     * @param clientSecret what proves it
     * @return a grant
     * @throws IllegalArgumentException if one of them is blank; the message does not show it
     */
    public static TokenGrant clientCredentials(String clientId, String clientSecret) {
        return new TokenGrant(given(clientId, "clientId"), given(clientSecret, "clientSecret"), null, List.of(), null);
    }

    /**
     * The client goes on for a user who agreed earlier (RFC 6749, section 6). When the server gives a new refresh
     * token, the client uses that one from then on, as long as it lives.
     *
     * @param clientId who the client is
     * @param clientSecret what proves it; null for a client that has no secret
     * @param refreshToken what the server gave when the user agreed
     * @return a grant
     * @throws IllegalArgumentException if one of them is blank; the message does not show it
     */
    public static TokenGrant refreshToken(String clientId, @Nullable String clientSecret, String refreshToken) {
        return new TokenGrant(
                given(clientId, "clientId"),
                clientSecret == null ? null : given(clientSecret, "clientSecret"),
                given(refreshToken, "refreshToken"),
                List.of(),
                null);
    }

    /**
     * The same for these scopes only; without, the server decides.
     *
     * @param scopes what access is asked for
     * @return a grant with them
     */
    public TokenGrant withScopes(String... scopes) {
        return new TokenGrant(clientId, clientSecret, refreshToken, List.of(scopes), tokenUrl);
    }

    /**
     * The same at another token endpoint than the document's.
     *
     * @param tokenUrl its address: https, or http to this machine
     * @return a grant with it
     */
    public TokenGrant withTokenUrl(URI tokenUrl) {
        return new TokenGrant(clientId, clientSecret, refreshToken, scopes, Objects.requireNonNull(tokenUrl));
    }

    /** {@return who the client is} */
    public String clientId() {
        return clientId;
    }

    /** {@return what proves who the client is, or null} */
    public @Nullable String clientSecret() {
        return clientSecret;
    }

    /** {@return the refresh token, or null when the client speaks for itself} */
    public @Nullable String refreshToken() {
        return refreshToken;
    }

    /** {@return the scopes that are asked for; empty when the server decides} */
    public List<String> scopes() {
        return scopes;
    }

    /** {@return the token endpoint, or null for the document's} */
    public @Nullable URI tokenUrl() {
        return tokenUrl;
    }

    private static String given(String value, String name) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }

    /** The kind of grant only. */
    @Override
    public String toString() {
        return refreshToken == null ? "TokenGrant[client_credentials]" : "TokenGrant[refresh_token]";
    }
}
