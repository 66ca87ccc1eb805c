package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference site, opened in a real browser: accessibility, links, search, and what printed pages show. */
class ReferenceIT {

    @Test
    void theSitePassesItsTestsInABrowser() throws Exception {
        requireTools();
        Shell npm = tests("reference", Generated.sdk("reference", "cloudflare"));

        Path seeds = Generated.ROOT.resolveSibling("shared").resolve("seeds");
        String output = Files.isDirectory(seeds)
                ? npm.with("REFERENCE_SEEDS", seeds.toString()).run("npm", "test")
                : npm.run("npm", "test");

        assertFalse(output.contains("# pass 0"), output);
        output.lines().filter(line -> line.contains("# SKIP")).forEach(System.out::println);
    }

    /** The curated document has no webhooks. */
    @Test
    void soDoesOneOfWebhooks() throws Exception {
        requireTools();
        Path work = Files.createDirectories(Generated.work("reference-webhooks"));
        Path config = Files.writeString(work.resolve("lathe.yaml"), "lathe: 1\n");
        Path document = Generated.ROOT.resolve("generator/core/src/test/resources/cases/webhooks/openapi.yaml");
        Shell npm = tests("reference-webhooks", Generated.sdk(document, config, work, "reference", "stable"));

        String output = npm.run("node", "--test", "test/accessibility.test.js", "test/links.test.js");

        assertFalse(output.contains("# pass 0"), output);
    }

    private static void requireTools() throws InterruptedException {
        Toolchain.require("npm");
        Toolchain.require("chromium");
    }

    /** Where tests look at a site. */
    private static Shell tests(String name, Path site) throws IOException, InterruptedException {
        Path copy = Generated.work(name).resolve("tests");
        Folders.copy(Generated.ROOT.resolve("templates/reference"), copy);
        Shell npm = Shell.in(copy).with("REFERENCE_SITE", site.toString());
        npm.run("npm", "ci", "--no-audit", "--no-fund");
        return npm;
    }
}
