package dev.lathe.runtime.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client, and what it sends beyond the document. Immutable. */
public final class RequestOptions {

    private static final RequestOptions NONE = builder().build();

    private final @Nullable Duration timeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Integer maxRetries;
    private final @Nullable String idempotencyKey;
    private final RetryPermission retry;
    private final Headers headers;
    private final List<QueryPair> query;
    private final Map<String, RawJson> bodyMembers;
    private final List<Interceptor> interceptors;
    private final @Nullable Integer logBodies;

    private RequestOptions(Builder from) {
        timeout = from.timeout;
        attemptTimeout = from.attemptTimeout;
        maxRetries = from.maxRetries;
        idempotencyKey = from.idempotencyKey;
        retry = from.retry;
        headers = from.headers.build();
        query = List.copyOf(from.query);
        bodyMembers = Collections.unmodifiableMap(new LinkedHashMap<>(from.bodyMembers));
        interceptors = List.copyOf(from.interceptors);
        logBodies = from.logBodies;
    }

    /** {@return options by which nothing is different; always the same instance} */
    public static RequestOptions none() {
        return NONE;
    }

    /** {@return a builder that starts with nothing different} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how long the whole call may take, retries and waiting included; null means as the client has it} */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** {@return how long one attempt may take; null means as the client has it} */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** {@return how often the call may be repeated; null means as the client has it} */
    public @Nullable Integer maxRetries() {
        return maxRetries;
    }

    /** {@return the key by which the server recognises a repeated request, or null} */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** {@return whether the call may be repeated at all} */
    public RetryPermission retry() {
        return retry;
    }

    /** {@return headers to send; they replace those of the same name} */
    public Headers headers() {
        return headers;
    }

    /** {@return query parameters to append, in order} */
    public List<QueryPair> query() {
        return query;
    }

    /** {@return members to set in the JSON body, in order} */
    public Map<String, RawJson> bodyMembers() {
        return bodyMembers;
    }

    /** {@return who sees the call's attempts, besides the client's interceptors and after them} */
    public List<Interceptor> interceptors() {
        return interceptors;
    }

    /** {@return how many bytes of each body are logged, 0 for none; null means as the client has it} */
    public @Nullable Integer logBodies() {
        return logBodies;
    }

    /** Names only: values may be secret. */
    @Override
    public String toString() {
        return "RequestOptions[headers=" + headers + ", query="
                + query.stream().map(QueryPair::name).toList() + ", bodyMembers=" + bodyMembers.keySet() + "]";
    }

    /** Whether a call may be repeated after a failure. */
    public enum RetryPermission {
        /** Whenever that cannot apply it twice. */
        DEFAULT,
        /** Also when the first attempt may have been applied. */
        ALWAYS,
        /** Not at all. */
        NEVER
    }

    /**
     * One query parameter, not yet encoded.
     *
     * @param name what stands before the equals sign
     * @param value what stands after it; may be empty
     */
    public record QueryPair(String name, String value) {

        /**
         * A parameter; any characters will do.
         *
         * @param name what stands before the equals sign
         * @param value what stands after it
         */
        public QueryPair {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        /** The name only: the value may be secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** Collects options. */
    public static final class Builder {

        private @Nullable Duration timeout;
        private @Nullable Duration attemptTimeout;
        private @Nullable Integer maxRetries;
        private @Nullable String idempotencyKey;
        private RetryPermission retry = RetryPermission.DEFAULT;
        private final Headers.Builder headers = Headers.builder();
        private final List<QueryPair> query = new ArrayList<>();
        private final Map<String, RawJson> bodyMembers = new LinkedHashMap<>();
        private final List<Interceptor> interceptors = new ArrayList<>();
        private @Nullable Integer logBodies;

        private Builder() {}

        /**
         * Limits the whole call, retries, waiting and body included.
         *
         * @param timeout positive
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = positive(timeout, "timeout");
            return this;
        }

        /**
         * Limits each attempt, body included.
         *
         * @param attemptTimeout positive
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = positive(attemptTimeout, "attemptTimeout");
            return this;
        }

        /**
         * Repeats the call at most that often.
         *
         * @param maxRetries requests after the first one; 0 means never
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRetries(int maxRetries) {
            this.maxRetries = notNegative(maxRetries, "maxRetries");
            return this;
        }

        /**
         * Sends a header; it replaces the SDK's own of that name.
         *
         * @param name in any case
         * @param value its only value
         * @return this builder
         * @throws IllegalArgumentException if {@link Headers#check} refuses them
         */
        public Builder header(String name, String value) {
            headers.set(name, value);
            return this;
        }

        /**
         * Appends a query parameter, which may be unknown to the SDK.
         *
         * @param name not yet encoded
         * @param value not yet encoded
         * @return this builder
         */
        public Builder query(String name, String value) {
            query.add(new QueryPair(name, value));
            return this;
        }

        /**
         * Sets a member of the JSON body, which may be unknown to the SDK.
         *
         * @param name its name on the wire; a member of the body's own with that name is replaced
         * @param value any JSON
         * @return this builder
         */
        public Builder bodyMember(String name, RawJson value) {
            bodyMembers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Names the call for the server, so that repeating it cannot apply it twice.
         *
         * @param idempotencyKey sent as a header, the same with every attempt
         * @return this builder
         * @throws IllegalArgumentException if it is not fit for a header
         */
        public Builder idempotencyKey(String idempotencyKey) {
            Headers.check("Idempotency-Key", Objects.requireNonNull(idempotencyKey, "idempotencyKey"));
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /**
         * Allows or forbids repetition.
         *
         * @param retry {@link RetryPermission#DEFAULT} unless set
         * @return this builder
         */
        public Builder retry(RetryPermission retry) {
            this.retry = Objects.requireNonNull(retry, "retry");
            return this;
        }

        /**
         * Lets an interceptor see the call's attempts, after those of the client.
         *
         * @param interceptor comes after those that were added before
         * @return this builder
         */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * Logs what the call sends and receives, for each attempt, at level TRACE: JSON and forms, without credentials
         * and the members that the document says are secret. Anything else, also what is streamed, is only named.
         *
         * @param maxBytes at most so many of each body; 0 logs none
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder logBodies(int maxBytes) {
            this.logBodies = notNegative(maxBytes, "maxBytes");
            return this;
        }

        /** {@return the options collected so far} */
        public RequestOptions build() {
            return new RequestOptions(this);
        }

        private static int notNegative(int value, String name) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " is negative");
            }
            return value;
        }

        private static Duration positive(Duration value, String name) {
            if (Objects.requireNonNull(value, name).isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return value;
        }
    }
}
