// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.RequestOptions.RetryPermission;
import dev.lathe.cloudflare.core.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a failed attempt is repeated, and when: values in, decision out. */
final class RetryPolicy {

    static final Duration LONGEST_SERVER_WAIT = Duration.ofSeconds(60);

    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> NOT_APPLIED = Set.of(429, 503);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(8);
    private static final int LARGEST_DOUBLING = 10;

    private RetryPolicy() {}

    /**
     * What an attempt came to.
     *
     * @param method the HTTP method
     * @param attempts attempts made so far, at least 1
     * @param remaining until the call's deadline
     * @param result the failure
     */
    record Attempted(String method, int attempts, Duration remaining, Result result) {}

    /** How an attempt failed. */
    sealed interface Result {

        /** With an answer whose status is 400 or above. */
        record Answered(int status, Headers headers) implements Result {}

        /** Without an answer. */
        record Broken(ConnectionException.Stage stage) implements Result {}
    }

    /**
     * Decides.
     *
     * @param now for dates in headers
     * @param random from 0 (inclusive) to 1 (exclusive); spreads the callers
     * @return how long to wait before the next attempt, or null when there must not be one
     */
    static @Nullable Duration nextWait(CallPolicy policy, Attempted attempted, Instant now, double random) {
        if (attempted.attempts() > policy.maxRetries()
                || policy.permission() == RetryPermission.NEVER
                || !mayRepeat(policy, attempted)) {
            return null;
        }
        Duration wait = wait(attempted, now, random);
        return wait == null || wait.compareTo(attempted.remaining()) >= 0 ? null : wait;
    }

    private static boolean mayRepeat(CallPolicy policy, Attempted attempted) {
        boolean repeatable = REPEATABLE.contains(attempted.method())
                || policy.permission() == RetryPermission.ALWAYS
                || policy.key() == CallPolicy.IdempotencyKey.PRESENT;
        if (attempted.result() instanceof Result.Answered answered) {
            return mayRepeat(answered, repeatable ? Replay.HARMLESS : Replay.RISKY);
        }
        return switch (((Result.Broken) attempted.result()).stage()) {
            case CONNECTING -> true;
            case EXCHANGING -> repeatable;
            case LIMIT_EXCEEDED -> false;
        };
    }

    private enum Replay {
        HARMLESS,
        RISKY
    }

    private static boolean mayRepeat(Result.Answered answered, Replay replay) {
        String advice = answered.headers().first("x-should-retry");
        String word = advice == null ? "" : advice.trim().toLowerCase(Locale.ROOT);
        if (word.equals("false")) {
            return false;
        }
        if (replay == Replay.HARMLESS) {
            return word.equals("true") || PASSING.contains(answered.status());
        }
        boolean serverAsksForIt = word.equals("true")
                || answered.headers().first("retry-after") != null
                || answered.headers().first("retry-after-ms") != null;
        return NOT_APPLIED.contains(answered.status()) && serverAsksForIt;
    }

    private static @Nullable Duration wait(Attempted attempted, Instant now, double random) {
        if (attempted.result() instanceof Result.Answered answered) {
            Duration asked = RetryAfter.read(answered.headers(), now);
            if (asked != null) {
                return asked.compareTo(LONGEST_SERVER_WAIT) > 0 ? null : asked;
            }
        }
        return backoff(attempted.attempts(), random);
    }

    /** Full jitter: anything from nothing to 0.5 s, 1 s, 2 s \u2026 8 s. */
    private static Duration backoff(int attempts, double random) {
        Duration ceiling = FIRST_BACKOFF.multipliedBy(1L << Math.min(attempts - 1, LARGEST_DOUBLING));
        Duration limit = ceiling.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : ceiling;
        return Duration.ofNanos((long) (limit.toNanos() * random));
    }
}
