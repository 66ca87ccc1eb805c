// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/**
 * How much JSON is too much; crossing a limit is a decode error, never an exhausted heap or stack.
 *
 * @param maxBytes length of a whole document in bytes
 * @param maxDepth how deep arrays and objects may nest
 * @param maxStringLength length of a string value in UTF-16 units
 * @param maxNumberLength length of a number in characters
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxStringLength, int maxNumberLength) {

    /** 64 MB, 512 levels, strings of 20 million units, numbers of 1,000 characters. */
    public static final JsonLimits DEFAULT = new JsonLimits(64 << 20, 512, 20_000_000, 1_000);

    /** Checks that all are positive. */
    public JsonLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1 || maxNumberLength < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
