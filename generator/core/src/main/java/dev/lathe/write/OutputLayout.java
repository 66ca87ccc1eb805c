package dev.lathe.write;

import dev.lathe.emit.OutputFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the trees of a generated module are.
 *
 * @param main root of the Java sources
 * @param test root of the emitted tests, or null to leave them out
 * @param module folder of the files beside the trees, or null to leave them out
 */
public record OutputLayout(
        Path main, @Nullable Path test, @Nullable Path module) {

    @Nullable
    Path folder(OutputFile.Root root) {
        return switch (root) {
            case MAIN -> main;
            case TEST -> test;
            case MODULE -> module;
        };
    }

    /** Where the list of written files is kept. */
    Path manifest() {
        return (module == null ? main : module).resolve(OutputManifest.NAME);
    }
}
