// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.TokenGrant;
import dev.lathe.cloudflare.internal.http.Origin;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the document of an API has tokens fetched.
 *
 * @param clientCredentials for clients that speak for themselves, or null
 * @param refresh for clients with a refresh token, or null
 */
record TokenUrls(
        @Nullable String clientCredentials, @Nullable String refresh) {

    /** Where the tokens of a grant are fetched; addresses without a host are of the API's own server. */
    static URI resolved(String setter, TokenGrant grant, @Nullable TokenUrls declared, URI baseUrl) {
        URI url = grant.tokenUrl();
        if (url == null) {
            String text = declared == null ? null : declared.of(grant);
            if (text == null) {
                throw new ConfigurationException(
                        setter + ": the API names no token endpoint for " + grant + "; give it one", null);
            }
            url = baseUrl.resolve(parsed(setter, text));
        }
        Origin origin = Origin.of(url);
        if (!origin.scheme().equals("https") && !(origin.scheme().equals("http") && origin.isLoopback())) {
            throw new ConfigurationException(
                    setter + ": tokens are fetched over https only, or over http from this machine", null);
        }
        return url;
    }

    /** A grant whose parts stand in variables called after that of the token; null when there is none. */
    static @Nullable TokenGrant grant(String variable, UnaryOperator<@Nullable String> variables) {
        String clientId = value(variables.apply(variable + "_CLIENT_ID"));
        String secret = value(variables.apply(variable + "_CLIENT_SECRET"));
        String refreshToken = value(variables.apply(variable + "_REFRESH_TOKEN"));
        if (clientId == null) {
            return null;
        }
        if (refreshToken != null) {
            return TokenGrant.refreshToken(clientId, secret, refreshToken);
        }
        return secret == null ? null : TokenGrant.clientCredentials(clientId, secret);
    }

    private @Nullable String of(TokenGrant grant) {
        return grant.refreshToken() == null ? clientCredentials : refresh;
    }

    private static @Nullable String value(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static URI parsed(String setter, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new ConfigurationException(setter + ": the API's token endpoint is no address; give it one", null);
        }
    }
}
