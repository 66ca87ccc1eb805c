package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.TransportLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * A client's times and numbers.
 *
 * @param timeout for a whole call
 * @param attemptTimeout for one attempt
 * @param connectTimeout for the making of a connection
 * @param maxRetries further attempts after the first
 * @param maxConcurrentCalls exchanges at once
 * @param limits how much of an answer is accepted
 * @param maxLoggedBytes how much of each body is logged; 0 for nothing
 */
public record Tuning(
        Duration timeout,
        Duration attemptTimeout,
        Duration connectTimeout,
        int maxRetries,
        int maxConcurrentCalls,
        TransportLimits limits,
        int maxLoggedBytes) {

    /** 3 minutes, 60 s, 10 s, 2 retries, 64 exchanges, no bodies in the log. */
    public static final Tuning DEFAULT = new Tuning(
            Duration.ofMinutes(3), Duration.ofSeconds(60), Duration.ofSeconds(10), 2, 64, TransportLimits.DEFAULT, 0);

    public Tuning {
        requirePositive(timeout, "timeout");
        requirePositive(attemptTimeout, "attemptTimeout");
        requirePositive(connectTimeout, "connectTimeout");
        if (maxRetries < 0) {
            throw new IllegalArgumentException("maxRetries is negative");
        }
        if (maxConcurrentCalls < 1) {
            throw new IllegalArgumentException("maxConcurrentCalls is less than one");
        }
        if (maxLoggedBytes < 0) {
            throw new IllegalArgumentException("maxBytes of bodies is negative");
        }
    }

    Tuning withTimeout(Duration value) {
        return new Tuning(
                value, attemptTimeout, connectTimeout, maxRetries, maxConcurrentCalls, limits, maxLoggedBytes);
    }

    Tuning withAttemptTimeout(Duration value) {
        return new Tuning(timeout, value, connectTimeout, maxRetries, maxConcurrentCalls, limits, maxLoggedBytes);
    }

    Tuning withConnectTimeout(Duration value) {
        return new Tuning(timeout, attemptTimeout, value, maxRetries, maxConcurrentCalls, limits, maxLoggedBytes);
    }

    Tuning withMaxRetries(int value) {
        return new Tuning(timeout, attemptTimeout, connectTimeout, value, maxConcurrentCalls, limits, maxLoggedBytes);
    }

    Tuning withMaxConcurrentCalls(int value) {
        return new Tuning(timeout, attemptTimeout, connectTimeout, maxRetries, value, limits, maxLoggedBytes);
    }

    Tuning withLimits(TransportLimits value) {
        return new Tuning(
                timeout, attemptTimeout, connectTimeout, maxRetries, maxConcurrentCalls, value, maxLoggedBytes);
    }

    Tuning withMaxLoggedBytes(int value) {
        return new Tuning(timeout, attemptTimeout, connectTimeout, maxRetries, maxConcurrentCalls, limits, value);
    }

    private static void requirePositive(Duration value, String name) {
        Objects.requireNonNull(value, name);
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
    }
}
