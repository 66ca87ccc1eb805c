package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference site, opened in a real browser: accessibility, links, search, and what printed pages show. */
class ReferenceIT {

    @Test
    void theSitePassesItsTestsInABrowser() throws Exception {
        Toolchain.require("npm");
        Toolchain.require("chromium");
        Path site = Generated.sdk("reference", "cloudflare");
        Path copy = Generated.work("reference").resolve("tests");
        Folders.copy(Generated.ROOT.resolve("templates/reference"), copy);
        Shell npm = Shell.in(copy).with("REFERENCE_SITE", site.toString());
        npm.run("npm", "ci", "--no-audit", "--no-fund");

        Path seeds = Generated.ROOT.resolveSibling("shared").resolve("seeds");
        String output = Files.isDirectory(seeds)
                ? npm.with("REFERENCE_SEEDS", seeds.toString()).run("npm", "test")
                : npm.run("npm", "test");

        assertFalse(output.contains("# pass 0"), output);
        output.lines().filter(line -> line.contains("# SKIP")).forEach(System.out::println);
    }
}
