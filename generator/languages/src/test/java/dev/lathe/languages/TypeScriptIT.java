package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TypeScript: type-checked, tested, packed, and used from fresh projects of both module systems. */
class TypeScriptIT {

    private static final Path SAMPLES =
            Path.of("src", "test", "resources", "typescript").toAbsolutePath();
    private static final String NEWER_NODE = "24.21.0";
    private static final String BUNDLER = "0.28.2";
    private static final Pattern PASSED = Pattern.compile("(?:#|ℹ) pass ([0-9]+)");
    private static Path sdk = Path.of("");

    @BeforeAll
    static void generate() throws Exception {
        Toolchain.require("node");
        Toolchain.require("npm");
        sdk = Sdks.typescript("cloudflare");
    }

    @Test
    void theRuntimePassesItsOwnTests() throws Exception {
        Path copy = Generated.work("typescript").resolve("runtime");
        Path home = Generated.ROOT.resolve("templates/typescript");
        Folders.copy(home, copy);

        npm(copy, "ci");
        String output = npm(copy, "test");

        assertTrue(passed(output) >= 80, output);
    }

    @Test
    void theEmittedTestsPass() throws Exception {
        String output = npm(sdk, "test");

        assertTrue(passed(output) >= 30, output);
    }

    /** What finds tests is not the same in all versions of Node. */
    @Test
    void theEmittedTestsPassOnANewerNode() throws Exception {
        String output = npm(sdk, "exec", "--yes", "--package=node@" + NEWER_NODE, "--", "npm", "test");

        assertEquals(passed(npm(sdk, "test")), passed(output), output);
    }

    /** By the rules of the runtime itself, for code and tests. */
    @Test
    void theLinterFindsNothing() throws Exception {
        npm(sdk, "install", "--no-save", "eslint@10.15.0", "typescript-eslint@8.74.0");
        Files.writeString(
                sdk.resolve("eslint.config.js"),
                Files.readString(Generated.ROOT.resolve("templates/typescript/eslint.config.js")));

        Shell.in(sdk).run("npx", "eslint", "src", "test", "support");
    }

    /** The sample of the documentation, as it is printed there, walks all pages; so does CommonJS. */
    @Test
    void thePackageWorksInFreshProjects() throws Exception {
        Path tarball = sdk.resolve(npm(sdk, "pack", "--silent").strip());
        Path project = Generated.work("typescript").resolve("consumer");
        Files.createDirectories(project);
        Files.writeString(project.resolve("package.json"), "{ \"private\": true }\n");
        for (String sample : List.of("sample.mts", "sample.cts", "errors.mts", "tsconfig.json")) {
            Files.writeString(project.resolve(sample), Files.readString(SAMPLES.resolve(sample)));
        }
        npm(project, "install", tarball.toString(), "typescript@6.0.3", "@types/node@20.19.25");
        Shell.in(project).run("npx", "tsc");

        for (String sample : List.of("sample.mjs", "sample.cjs")) {
            try (AuditLogServer server = new AuditLogServer()) {
                String printed = Shell.in(project)
                        .with("CLOUDFLARE_BASE_URL", server.url())
                        .with("CLOUDFLARE_API_TOKEN", "token-1")
                        .run("node", "dist/" + sample);

                assertEquals("first\nsecond\nthird\n", printed);
                assertEquals(AuditLogServer.WALK, server.asked());
            }
        }
        assertEquals("true true\n", Shell.in(project).run("node", "dist/errors.mjs"));
    }

    /** In a page, from the package's own files, without a bundler. */
    @Test
    void thePackageWorksInABrowser() throws Exception {
        Toolchain.require("chromium");
        try (AuditLogServer server = new AuditLogServer()) {
            server.serve("/package/", sdk.resolve("dist/esm"));
            server.serve("/pages/", SAMPLES);

            String page = Shell.in(Generated.work("typescript"))
                    .run(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--dump-dom",
                            server.url() + "/pages/browser.html");

            assertTrue(page.contains(">first\nsecond\nthird\ntrue 404\n</pre>"), page);
            assertTrue(
                    server.asked().containsAll(AuditLogServer.WALK),
                    () -> server.asked().toString());
        }
    }

    /** A bundler leaves out what a program does not use: the calls of an SDK, where it only wants an error. */
    @Test
    void whatIsNotUsedIsShakenOff() throws Exception {
        Path project = Files.createDirectories(Generated.work("typescript").resolve("bundled"));
        Files.writeString(
                project.resolve("in.mjs"),
                "import { NotFoundError } from '" + sdk.resolve("dist/esm/index.js")
                        + "';\nconsole.log(NotFoundError.name);\n");

        Shell.in(project)
                .run("npx", "--yes", "esbuild@" + BUNDLER, "in.mjs", "--bundle", "--format=esm", "--outfile=out.mjs");

        String bundle = Files.readString(project.resolve("out.mjs"));
        assertTrue(!bundle.contains("/accounts") && bundle.length() < 10_000, bundle);
        assertEquals("NotFoundError\n", Shell.in(project).run("node", "out.mjs"));
    }

    @Test
    void packageToolsFindNothing() throws Exception {
        Shell.in(sdk).run("npx", "--yes", "publint@0.3.25", "--strict");
        Shell.in(sdk).run("npx", "--yes", "@arethetypeswrong/cli@0.18.5", "--pack", ".");
    }

    /** README shows what this test runs. */
    @Test
    void readmeShowsTheSample() throws IOException {
        String sample = Files.readString(SAMPLES.resolve("sample.mts")).strip();

        assertTrue(Files.readString(Generated.ROOT.resolve("README.md")).contains(sample), "README shows sample.mts");
    }

    private static String npm(Path folder, String... arguments) throws IOException, InterruptedException {
        return Shell.in(folder)
                .with("npm_config_fund", "false")
                .with("npm_config_audit", "false")
                .run(Stream.concat(Stream.of("npm"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static int passed(String output) {
        Matcher passed = PASSED.matcher(output);
        return passed.find() ? Integer.parseInt(passed.group(1)) : 0;
    }
}
