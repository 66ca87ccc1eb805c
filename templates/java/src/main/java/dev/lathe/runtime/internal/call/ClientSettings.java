package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportLimits;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.http.Keyring;
import dev.lathe.runtime.internal.http.Origin;
import dev.lathe.runtime.internal.http.Secret;
import dev.lathe.runtime.internal.http.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a client is made of; emitted builders fill it.
 *
 * @param clientName the client's name
 * @param baseUrl where the API is; without a slash at the end
 * @param addressing whether calls with a server of their own go there
 * @param variables what the caller chose for the variables of servers
 * @param headers what every request carries
 * @param envelope how the API wraps answers, or null
 * @param keyring the credentials
 * @param tuning times and numbers
 * @param transport the caller's own transport, or null
 * @param interceptors see all calls
 * @param secretMembers names of members whose values are never logged
 */
public record ClientSettings(
        String clientName,
        URI baseUrl,
        Addressing addressing,
        Map<String, String> variables,
        Headers headers,
        @Nullable EnvelopeShape envelope,
        Keyring keyring,
        Tuning tuning,
        @Nullable Transport transport,
        List<Interceptor> interceptors,
        Set<String> secretMembers) {

    /** Settings that stay as they are. */
    public ClientSettings {
        variables = Map.copyOf(variables);
        interceptors = List.copyOf(interceptors);
        secretMembers = Set.copyOf(secretMembers);
    }

    /** Who says where calls go. */
    public enum Addressing {
        /** The document: calls may have servers of their own. */
        AS_DECLARED,
        /** The caller: everything goes to one address. */
        ONE_FOR_ALL
    }

    /** Where a call goes; {@code own} is its own server, or null. */
    URI baseUrl(@Nullable ServerTemplate own) {
        return own == null || addressing == Addressing.ONE_FOR_ALL ? baseUrl : own.resolve(variables);
    }

    /** All secrets as they were sent last, to keep them out of messages. */
    Secrets secrets() {
        return keyring.secrets();
    }

    /** Settings of a client with this name, for an SDK of this version. */
    public static Builder builder(String clientName, String sdkVersion) {
        return new Builder(clientName, sdkVersion);
    }

    /** Collects settings. */
    public static final class Builder {

        private final String clientName;
        private final Headers.Builder headers = Headers.builder();
        private final CredentialChoice credentials = new CredentialChoice();
        private final AddressChoice addresses = new AddressChoice();
        private @Nullable EnvelopeShape envelope;
        private @Nullable Transport transport;
        private Tuning tuning = Tuning.DEFAULT;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private Set<String> secretMembers = Set.of();

        private Builder(String clientName, String sdkVersion) {
            this.clientName = Objects.requireNonNull(clientName, "clientName");
            headers.set("User-Agent", clientName + "/Java " + sdkVersion);
        }

        /** Where the API is, unless the caller or the environment says otherwise. */
        public Builder defaultBaseUrl(URI url) {
            addresses.declared(url);
            return this;
        }

        /** The servers of the API; the first is used unless the caller chooses another or a base URL. */
        public Builder servers(ServerTemplate... templates) {
            addresses.servers(List.of(templates));
            return this;
        }

        /** Chooses the server with this index. */
        public Builder server(int index) {
            addresses.server(index);
            return this;
        }

        /** Fills a variable, of all servers that have it. */
        public Builder serverVariable(String name, String value) {
            addresses.variable(name, value);
            return this;
        }

        /** Where the API is. */
        public Builder baseUrl(URI url) {
            addresses.chosen(url);
            return this;
        }

        /** The environment variable that may say where the API is. */
        public Builder baseUrlVariable(String variable) {
            addresses.environmentVariable(variable);
            return this;
        }

        /** How the API wraps answers. */
        public Builder envelope(EnvelopeShape shape) {
            envelope = shape;
            return this;
        }

        /** One way to authenticate as a rule, all parts together; the first complete one is used. */
        public Builder alternative(Credential... parts) {
            credentials.alternative(parts);
            return this;
        }

        /** The API may be used without credentials. */
        public Builder anonymous() {
            credentials.alternative();
            return this;
        }

        /** Some calls accept other credentials than the usual, these too; what is missing is said call by call. */
        public Builder differByCall(Credential... more) {
            credentials.differByCall(more);
            return this;
        }

        /** Provides the secret of the credential with this setter. */
        public Builder secret(String setter, String value) {
            credentials.secret(setter, Secret.of(setter, value));
            return this;
        }

        /** Names who knows the secret of the credential with this setter; asked before each attempt of a call. */
        public Builder secret(String setter, Supplier<String> source) {
            credentials.secret(setter, Secret.supplied(setter, source));
            return this;
        }

        /**
         * Where access tokens for the credential with this setter are fetched.
         *
         * @param clientCredentials for clients that speak for themselves, or null
         * @param refresh for clients with a refresh token, or null
         */
        public Builder tokenUrls(String setter, @Nullable String clientCredentials, @Nullable String refresh) {
            credentials.tokenUrls(setter, new TokenUrls(clientCredentials, refresh));
            return this;
        }

        /** Has access tokens fetched for the credential with this setter. */
        public Builder grant(String setter, TokenGrant grant) {
            credentials.grant(setter, Objects.requireNonNull(grant, setter));
            return this;
        }

        /** Takes what has not been set from environment variables; blank ones count as absent. */
        public Builder environment(UnaryOperator<@Nullable String> variables) {
            credentials.environment(variables);
            addresses.environment(variables);
            return this;
        }

        /** Limits each call, retries, waiting and body included. */
        public Builder timeout(Duration timeout) {
            tuning = tuning.withTimeout(timeout);
            return this;
        }

        /** Limits each attempt. */
        public Builder attemptTimeout(Duration timeout) {
            tuning = tuning.withAttemptTimeout(timeout);
            return this;
        }

        /** Limits the making of a connection. */
        public Builder connectTimeout(Duration timeout) {
            tuning = tuning.withConnectTimeout(timeout);
            return this;
        }

        /** Repeats calls at most that often. */
        public Builder maxRetries(int maxRetries) {
            tuning = tuning.withMaxRetries(maxRetries);
            return this;
        }

        /** Runs at most that many exchanges at once. */
        public Builder maxConcurrentCalls(int maxConcurrentCalls) {
            tuning = tuning.withMaxConcurrentCalls(maxConcurrentCalls);
            return this;
        }

        /** Accepts no answer that is longer. */
        public Builder maxResponseBytes(int maxResponseBytes) {
            tuning = tuning.withLimits(new TransportLimits(maxResponseBytes, TransportLimits.DEFAULT.maxErrorBytes()));
            return this;
        }

        /** Uses the caller's transport, which stays the caller's to close. */
        public Builder transport(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** Lets an interceptor see all calls, after those that were added before. */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /** Logs bodies, at most so many bytes of each; 0 for none. */
        public Builder logBodies(int maxBytes) {
            tuning = tuning.withMaxLoggedBytes(maxBytes);
            return this;
        }

        /** Names of members of JSON objects, and of form fields, whose values are never logged. */
        public Builder secretMembers(String... names) {
            secretMembers = Set.of(names);
            return this;
        }

        /** A header for every request. */
        public Builder header(String name, String value) {
            headers.set(name, value);
            return this;
        }

        /**
         * The settings.
         *
         * @throws ConfigurationException if credentials are missing or incomplete, or the address is not fit for them
         */
        public ClientSettings build() {
            URI checked = addresses.address(clientName);
            Keyring keyring = credentials.keyring(clientName, checked);
            Origin origin = Origin.of(checked);
            if (!keyring.isEmpty() && origin.scheme().equals("http") && !origin.isLoopback()) {
                throw new ConfigurationException(
                        clientName + ": credentials are sent over https only, or over http to this machine", null);
            }
            return new ClientSettings(
                    clientName,
                    checked,
                    addresses.addressing(),
                    addresses.variables(),
                    headers.build(),
                    envelope,
                    keyring,
                    tuning,
                    transport,
                    interceptors,
                    secretMembers);
        }

        /** The client's name; secrets are not shown. */
        @Override
        public String toString() {
            return "ClientSettings.Builder[" + clientName + "]";
        }
    }
}
