package dev.lathe.runtime.core;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Status 429: too many requests. */
public final class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** How long the server asks to wait, or null. */
    private final @Nullable Duration retryAfter;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public RateLimitException(ApiFailure failure) {
        super(failure);
        retryAfter =
                RetryAfter.read(failure.answer().headers(), Clock.systemUTC().instant());
    }

    /**
     * {@return how long the server asks to wait, counted from the answer; null when it does not say so in a valid form}
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
