// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

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

    private RequestOptions(Builder from) {
        timeout = from.timeout;
        attemptTimeout = from.attemptTimeout;
        maxRetries = from.maxRetries;
        idempotencyKey = from.idempotencyKey;
        retry = from.retry;
        headers = from.headers.build();
        query = List.copyOf(from.query);
        bodyMembers = Collections.unmodifiableMap(new LinkedHashMap<>(from.bodyMembers));
    }

    /** Nothing different. */
    public static RequestOptions none() {
        return NONE;
    }

    /** A builder that starts with nothing different. */
    public static Builder builder() {
        return new Builder();
    }

    /** How long the whole call may take, retries and waiting included; null means as the client has it. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** How long one attempt may take; null means as the client has it. */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** How often the call may be repeated; null means as the client has it. */
    public @Nullable Integer maxRetries() {
        return maxRetries;
    }

    /** The key by which the server recognises a repeated request, or null. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** Whether the call may be repeated at all. */
    public RetryPermission retry() {
        return retry;
    }

    /** Headers to send; they replace those of the same name. */
    public Headers headers() {
        return headers;
    }

    /** Query parameters to append, in order. */
    public List<QueryPair> query() {
        return query;
    }

    /** Members to set in the JSON body, in order. */
    public Map<String, RawJson> bodyMembers() {
        return bodyMembers;
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

    /** One query parameter, not yet encoded. */
    public record QueryPair(String name, String value) {
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

        private Builder() {}

        /** Limits the whole call, retries, waiting and body included; positive. */
        public Builder timeout(Duration timeout) {
            this.timeout = positive(timeout, "timeout");
            return this;
        }

        /** Limits each attempt, body included; positive. */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = positive(attemptTimeout, "attemptTimeout");
            return this;
        }

        /** Repeats the call at most that often; 0 means never. */
        public Builder maxRetries(int maxRetries) {
            if (maxRetries < 0) {
                throw new IllegalArgumentException("maxRetries is negative");
            }
            this.maxRetries = maxRetries;
            return this;
        }

        /** Sends a header; it replaces the SDK's own of that name. */
        public Builder header(String name, String value) {
            headers.set(name, value);
            return this;
        }

        /** Appends a query parameter, which may be unknown to the SDK. */
        public Builder query(String name, String value) {
            query.add(new QueryPair(name, value));
            return this;
        }

        /** Sets a member of the JSON body, which may be unknown to the SDK. */
        public Builder bodyMember(String name, RawJson value) {
            bodyMembers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Names the call for the server, so that repeating it cannot apply it twice. */
        public Builder idempotencyKey(String idempotencyKey) {
            Headers.check("Idempotency-Key", idempotencyKey);
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /** Allows or forbids repetition. */
        public Builder retry(RetryPermission retry) {
            this.retry = Objects.requireNonNull(retry, "retry");
            return this;
        }

        /** The options collected so far. */
        public RequestOptions build() {
            return new RequestOptions(this);
        }

        private static Duration positive(Duration value, String name) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return value;
        }
    }
}
