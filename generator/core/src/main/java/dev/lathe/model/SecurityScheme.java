package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a caller proves who they are (OpenAPI 3.1, Security Scheme Object). {@code id} is the key under
 * {@code components}.
 */
public sealed interface SecurityScheme {

    /** User and password (RFC 7617). */
    SpecText BASIC = SpecText.of("basic");

    /** Answers a challenge of the server (RFC 7616). */
    SpecText DIGEST = SpecText.of("digest");

    SpecText id();

    Docs docs();

    Location location();

    /** Whether a request can carry it; false when it takes an exchange of its own, or the connection itself. */
    default boolean isCarriedByRequests() {
        return !(this instanceof MutualTls)
                && !(this instanceof Http http && http.scheme().equals(DIGEST));
    }

    /** A secret in a header, query parameter or cookie. */
    record ApiKey(SpecText id, ParameterLocation in, SpecText name, Docs docs, Location location)
            implements SecurityScheme {}

    /** HTTP authentication; {@code scheme} is {@code bearer}, {@code basic} or {@code digest}, in lower case. */
    record Http(SpecText id, SpecText scheme, Docs docs, Location location) implements SecurityScheme {}

    /**
     * OAuth 2; null for flows that the document does not declare.
     *
     * @param clientCredentialsUrl where clients that speak for themselves get tokens
     * @param refreshUrl where clients with a refresh token get tokens
     */
    record OAuth2(
            SpecText id,
            @Nullable SpecText clientCredentialsUrl,
            @Nullable SpecText refreshUrl,
            List<SpecText> scopes,
            Docs docs,
            Location location)
            implements SecurityScheme {
        public OAuth2 {
            scopes = List.copyOf(scopes);
        }

        /** Whether the document says where a client can fetch tokens without a user. */
        public boolean hasTokenEndpoint() {
            return clientCredentialsUrl != null || refreshUrl != null;
        }
    }

    /** OpenID Connect discovery. */
    record OpenIdConnect(SpecText id, SpecText discoveryUrl, Docs docs, Location location) implements SecurityScheme {}

    /** A client certificate. */
    record MutualTls(SpecText id, Docs docs, Location location) implements SecurityScheme {}
}
