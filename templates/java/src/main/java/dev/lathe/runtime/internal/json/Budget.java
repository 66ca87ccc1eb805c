package dev.lathe.runtime.internal.json;

/**
 * How many bytes of one document may be read again to tell variants of unions apart. Without it a deeply nested union
 * costs time exponential in its depth.
 */
final class Budget {

    private static final long BASE = 1L << 20;
    private static final long PER_BYTE = 64;

    private long left;

    Budget(int documentLength) {
        left = BASE + PER_BYTE * documentLength;
    }

    /** Takes this many; false if they are no longer there. */
    boolean spend(int bytes) {
        left -= bytes;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
