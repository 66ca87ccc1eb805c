package dev.lathe.write;

/**
 * A file on disk that is not what would be generated.
 *
 * @param kind how it differs
 * @param path the file, below the folder of its tree
 * @param detail the head of a diff; empty unless the content differs
 */
public record Difference(Kind kind, String path, String detail) {

    /** How a file differs. */
    public enum Kind {
        MISSING,
        EXTRA,
        DIFFERENT
    }
}
