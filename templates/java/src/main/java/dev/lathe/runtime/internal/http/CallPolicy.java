package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.RequestOptions.RetryPermission;
import java.time.Duration;

/**
 * What one call is allowed.
 *
 * @param timeout for everything together
 * @param attemptTimeout for one attempt
 * @param maxRetries further attempts after the first
 * @param permission the caller's word on repetition
 * @param key whether the server can recognise a repeated request
 * @param limited what the timeout is for
 * @param pace whether it waits when the server allows few further requests
 * @param maxLoggedBytes how much of each body is logged; 0 for nothing
 */
public record CallPolicy(
        Duration timeout,
        Duration attemptTimeout,
        int maxRetries,
        RetryPermission permission,
        IdempotencyKey key,
        Limited limited,
        Pace pace,
        int maxLoggedBytes) {

    /** A policy that limits the whole call, and logs no bodies. */
    public CallPolicy(
            Duration timeout, Duration attemptTimeout, int maxRetries, RetryPermission permission, IdempotencyKey key) {
        this(timeout, attemptTimeout, maxRetries, permission, key, Limited.WHOLE_CALL, Pace.AT_ONCE, 0);
    }

    /** What the timeout is for. */
    public enum Limited {
        /** Everything, the body included. */
        WHOLE_CALL,
        /** Everything up to the answer's head: its body may go on for ever. */
        UNTIL_ANSWER
    }

    /** When a request is sent. */
    public enum Pace {
        AT_ONCE,
        /** One of many, as the pages of a list are: spread over what the server allows. */
        WITHIN_LIMITS
    }

    /** Whether the server can recognise a repeated request. */
    public enum IdempotencyKey {
        ABSENT,
        PRESENT
    }
}
