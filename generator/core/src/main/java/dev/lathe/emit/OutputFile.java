package dev.lathe.emit;

/**
 * A file to be written.
 *
 * @param root which tree of the generated module it belongs to
 * @param path path inside the tree, {@code /} as separator, made of checked names only
 * @param content the text; ASCII with {@code \n} line ends
 */
public record OutputFile(Root root, String path, String content) {

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
