// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a client may spend on repeating attempts. A retry costs more than a success earns, so a service that fails for
 * everybody is soon asked once a call instead of three times, and a passing failure costs nothing that is noticed. The
 * figures are those of the AWS SDKs' standard mode: a hundred retries at once, then one for every five calls that
 * succeed.
 */
final class RetryBudget {

    static final int CAPACITY = 500;
    static final int RETRY_COST = 5;

    private static final int SUCCESS = 1;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    /** Takes what one more retry costs; false, and nothing is taken, when there is not enough. */
    boolean take() {
        int before = left.getAndUpdate(tokens -> tokens < RETRY_COST ? tokens : tokens - RETRY_COST);
        return before >= RETRY_COST;
    }

    /**
     * Earns what a success is worth: the cost of the retry that led to it, or a little when none was needed.
     *
     * @param attempts made for the call, at least 1
     */
    void earn(int attempts) {
        int worth = attempts > 1 ? RETRY_COST : SUCCESS;
        left.updateAndGet(tokens -> Math.min(CAPACITY, tokens + worth));
    }
}
