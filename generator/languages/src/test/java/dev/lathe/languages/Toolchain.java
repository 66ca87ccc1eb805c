package dev.lathe.languages;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Tools of other languages: without them there is nothing to show, which is a mistake where they must be. */
final class Toolchain {

    private Toolchain() {}

    /** Skips the test, and prints why, where a tool is missing; an error in CI. */
    static void require(String tool) throws InterruptedException {
        try {
            Shell.in(Path.of(".")).run(tool, "--version");
        } catch (IOException missing) {
            String reason = tool + " is not installed";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new AssertionError(reason, missing);
            }
            System.out.println("skipped: " + reason);
            Assumptions.abort(reason);
        }
    }
}
