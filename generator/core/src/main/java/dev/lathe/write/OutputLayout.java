package dev.lathe.write;

import dev.lathe.emit.OutputFile.Root;
import java.nio.file.Path;

/**
 * Where the trees of a generated module are.
 *
 * @param main Java sources of the SDK
 * @param test generated tests and their data
 * @param module files beside the trees
 */
public record OutputLayout(Path main, Path test, Path module) {

    /** The folder of a tree. */
    public Path folder(Root root) {
        return switch (root) {
            case MAIN -> main;
            case TEST -> test;
            case MODULE -> module;
        };
    }
}
