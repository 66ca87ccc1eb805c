// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/**
 * How much of one document may be read again to tell variants of unions apart, in bytes plus a fee for each time.
 * Without it a deeply nested union costs time exponential in its depth; with it, time linear in the document.
 *
 * <p>Generous enough for a document that is nothing but small unions, each read again a handful of times.
 */
final class Budget {

    private static final long BASE = 256 << 10;
    private static final long PER_BYTE = 256;
    private static final long FEE = 64;

    private long left;

    Budget(int documentLength) {
        left = BASE + PER_BYTE * documentLength;
    }

    /** Takes this many bytes and the fee; false if they are no longer there. */
    boolean spend(int bytes) {
        left -= bytes + FEE;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
