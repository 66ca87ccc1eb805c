// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/**
 * How much of an answer is accepted.
 *
 * @param maxBodyBytes the longest body of a successful answer, in bytes, at least 1; a longer one fails the call
 * @param maxErrorBytes how much of the body of any other answer is kept, in bytes, at least 1; the rest is not read
 */
public record TransportLimits(int maxBodyBytes, int maxErrorBytes) {

    /** 64 MB and 64 KB. */
    public static final TransportLimits DEFAULT = new TransportLimits(64 << 20, 64 << 10);

    /**
     * Limits of an answer.
     *
     * @param maxBodyBytes the longest body of a successful answer, in bytes
     * @param maxErrorBytes how much of a failure's body is kept, in bytes
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public TransportLimits {
        if (maxBodyBytes < 1 || maxErrorBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
