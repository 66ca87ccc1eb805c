package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TokenGrant;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An access token that is fetched when it is needed: once for all calls that wait for it, again shortly before it
 * expires, and not again at once after the server refused. Never printed.
 */
public final class GrantedToken {

    /** Tokens count as expired that much earlier, for the way to the server and clocks that differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** How long a refusal stands before the server is asked again. */
    private static final Duration REFUSAL = Duration.ofSeconds(5);

    private static final CompletableFuture<@Nullable Void> READY = CompletableFuture.completedFuture(null);

    private final String setter;
    private final TokenGrant grant;
    private final URI tokenUrl;
    private final Object lock = new Object();
    private @Nullable Held held;
    private @Nullable String newestRefreshToken;
    private @Nullable Refusal refusal;
    private @Nullable CompletableFuture<@Nullable Void> pending;

    /** A token that nobody has asked for yet. */
    public GrantedToken(String setter, TokenGrant grant, URI tokenUrl) {
        this.setter = setter;
        this.grant = grant;
        this.tokenUrl = tokenUrl;
        this.newestRefreshToken = grant.refreshToken();
    }

    /** A token and until when it is used; null for as long as the server takes it. */
    private record Held(String token, @Nullable Long untilNanos) {}

    private record Refusal(SdkException failure, long untilNanos) {}

    /** What a token endpoint gives; the lifetime and the next refresh token are null when it does not say. */
    record Fetched(
            String token,
            @Nullable Duration lifetime,
            @Nullable String refreshToken) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Fetched";
        }
    }

    /** Asks a token endpoint. */
    @FunctionalInterface
    interface Fetching {

        /**
         * Fetches a token.
         *
         * @param refreshToken the newest one, or null when the client speaks for itself
         * @return the token, or a failure that is an {@code SdkException}
         */
        CompletableFuture<Fetched> fetch(GrantedToken token, @Nullable String refreshToken);
    }

    /** Done when there is a token to send. The future is shared: whoever waits must not cancel it. */
    CompletableFuture<@Nullable Void> ready(Fetching fetching, LongSupplier nanoTime) {
        CompletableFuture<@Nullable Void> promise;
        String refreshToken;
        long start = nanoTime.getAsLong();
        synchronized (lock) {
            if (pending != null) {
                return pending;
            }
            if (held != null && (held.untilNanos() == null || held.untilNanos() - start > 0)) {
                return READY;
            }
            if (refusal != null && refusal.untilNanos() - start > 0) {
                return CompletableFuture.failedFuture(refusal.failure());
            }
            promise = new CompletableFuture<>();
            pending = promise;
            refreshToken = newestRefreshToken;
        }
        Futures.whenDone(begin(fetching, refreshToken), (fetched, failure) -> {
            settle(fetched, failure, start, nanoTime.getAsLong());
            Futures.settle(promise, null, failure);
        });
        return promise;
    }

    /** Whatever goes wrong in the beginning must not leave the others waiting. */
    private CompletableFuture<Fetched> begin(Fetching fetching, @Nullable String refreshToken) {
        try {
            return fetching.fetch(this, refreshToken);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void settle(@Nullable Fetched fetched, @Nullable Throwable failure, long start, long now) {
        synchronized (lock) {
            pending = null;
            refusal = null;
            if (fetched != null) {
                held = new Held(fetched.token(), until(start, fetched.lifetime()));
                newestRefreshToken = fetched.refreshToken() == null || newestRefreshToken == null
                        ? newestRefreshToken
                        : fetched.refreshToken();
            } else if (failure instanceof SdkException known) {
                refusal = new Refusal(known, now + REFUSAL.toNanos());
            }
        }
    }

    private static @Nullable Long until(long start, @Nullable Duration lifetime) {
        if (lifetime == null) {
            return null;
        }
        Duration early = lifetime.dividedBy(10).compareTo(SKEW) < 0 ? lifetime.dividedBy(10) : SKEW;
        return start + lifetime.minus(early).toNanos();
    }

    /** The token is of no use any more, unless another has taken its place already. */
    void refused(String token) {
        synchronized (lock) {
            if (held != null && held.token().equals(token)) {
                held = null;
            }
        }
    }

    /** What to send now; only after it was {@link #ready}. */
    String current() {
        synchronized (lock) {
            if (held == null) {
                throw new IllegalStateException("no token yet");
            }
            return held.token();
        }
    }

    /** What is sent to fetch a token. */
    List<String> guarded() {
        List<String> texts = new ArrayList<>();
        if (grant.clientSecret() != null) {
            texts.add(grant.clientSecret());
            texts.add(TokenEndpoint.basic(grant.clientId(), grant.clientSecret()));
        }
        synchronized (lock) {
            if (newestRefreshToken != null) {
                texts.add(newestRefreshToken);
            }
        }
        return texts;
    }

    TokenGrant grant() {
        return grant;
    }

    URI tokenUrl() {
        return tokenUrl;
    }

    String setter() {
        return setter;
    }

    /** The setter's name only. */
    @Override
    public String toString() {
        return setter;
    }
}
