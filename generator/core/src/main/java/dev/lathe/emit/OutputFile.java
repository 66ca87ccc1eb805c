package dev.lathe.emit;

import org.jspecify.annotations.Nullable;

/**
 * A file to be written.
 *
 * @param root which tree of the generated module it belongs to
 * @param path path inside the tree, {@code /} as separator, made of checked names only
 * @param content the text; ASCII with {@code \n} line ends
 * @param shape for emitted Java: what it was meant to declare, checked by the read-back; null for other files
 */
public record OutputFile(
        Root root, String path, String content, @Nullable TypeShape shape) {

    /** A file that declares nothing, or whose declarations were not emitted. */
    public OutputFile(Root root, String path, String content) {
        this(root, path, content, null);
    }

    /** The trees of a generated module. */
    public enum Root {
        /** Java sources of the SDK. */
        MAIN,
        /** Generated tests and their data. */
        TEST,
        /** Files beside the trees: api.md, and for a whole project pom.xml and README.md. */
        MODULE
    }
}
