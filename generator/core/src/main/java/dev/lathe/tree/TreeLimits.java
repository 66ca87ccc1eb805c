package dev.lathe.tree;

/**
 * How much a document may be.
 *
 * @param bytes of one file
 * @param depth of nesting
 * @param nodes of one file
 * @param aliasedNodes that aliases would expand to
 */
public record TreeLimits(int bytes, int depth, int nodes, int aliasedNodes) {

    /** Generous for real documents (the largest public one has 20 MB), small enough to stop bombs at once. */
    public static final TreeLimits DEFAULT = new TreeLimits(128 << 20, 500, 20_000_000, 1_000_000);
}
