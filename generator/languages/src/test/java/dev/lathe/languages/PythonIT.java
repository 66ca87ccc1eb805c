package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Python: type-checked by two checkers, tested, packed as a wheel, and used from a fresh environment. */
class PythonIT {

    private static final Path SAMPLES =
            Path.of("src", "test", "resources", "python").toAbsolutePath();
    private static final Pattern PASSED = Pattern.compile("([0-9]+) passed");
    private static final Path TOOLS = Generated.work("python").resolve("tools");
    private static Path sdk = Path.of("");

    @BeforeAll
    static void generate() throws Exception {
        Toolchain.require("python3");
        sdk = Generated.sdk("python", "cloudflare");
        Path runtime = Generated.work("python").resolve("runtime");
        Folders.copy(Generated.ROOT.resolve("templates/python"), runtime);
        environment(TOOLS);
        python(TOOLS, runtime, "-m", "pip", "install", "-q", ".[dev]", "build==1.3.0");
    }

    @Test
    void theRuntimePassesItsOwnTests() throws Exception {
        Path runtime = Generated.work("python").resolve("runtime");

        python(TOOLS, runtime, "-m", "mypy");
        String output = python(TOOLS, runtime, "-m", "pytest");

        assertTrue(passed(output) >= 240, output);
    }

    @Test
    void theCodeHasTypesAndItsTestsPass() throws Exception {
        python(TOOLS, sdk, "-m", "mypy");
        python(TOOLS, sdk, "-m", "pyright", "--pythonpath", executable(TOOLS));
        python(TOOLS, sdk, "-m", "ruff", "check");
        String output = python(TOOLS, sdk, "-m", "pytest");

        assertTrue(passed(output) >= 60, output);
    }

    /** The runtime's and those that are emitted. */
    @Test
    void testsPassOnTheOldestAndTheNewestPythonAtHand() throws Exception {
        for (Map.Entry<String, String> interpreter :
                Interpreters.oldestAndNewest().entrySet()) {
            Path environment = Generated.work("python").resolve(interpreter.getKey());
            Shell.in(Generated.work("python"))
                    .run(interpreter.getValue(), "-m", "venv", "--clear", environment.toString());
            python(environment, sdk, "-m", "pip", "install", "-q", ".", "pytest==9.2.0");
            Path runtime = Generated.work("python").resolve("runtime");
            int tests = passed(python(environment, runtime, "-m", "pytest", "-p", "no:cacheprovider"))
                    + passed(python(environment, sdk, "-m", "pytest", "-p", "no:cacheprovider"));
            System.out.println("Python " + interpreter.getKey() + ": " + tests + " tests passed");

            assertTrue(tests >= 300, () -> tests + " tests on " + interpreter);
        }
    }

    @Test
    void theWheelWorksInAFreshEnvironment() throws Exception {
        python(TOOLS, sdk, "-m", "build", "--outdir", "dist");
        Path fresh = Generated.work("python").resolve("fresh");
        environment(fresh);
        python(fresh, sdk, "-m", "pip", "install", "-q", "dist/cloudflare-1.0.0-py3-none-any.whl");

        for (String sample : List.of("sample.py", "sample_async.py")) {
            try (AuditLogServer server = new AuditLogServer()) {
                String printed = Shell.in(Generated.work("python"))
                        .with("CLOUDFLARE_BASE_URL", server.url())
                        .with("CLOUDFLARE_API_TOKEN", "token-1")
                        .run(executable(fresh), SAMPLES.resolve(sample).toString());

                assertEquals("first\nsecond\nthird\n", printed);
                assertEquals(AuditLogServer.WALK, server.asked());
            }
        }
    }

    /** README shows what this test runs. */
    @Test
    void readmeShowsTheSample() throws IOException {
        String sample = Files.readString(SAMPLES.resolve("sample.py")).strip();

        assertTrue(Files.readString(Generated.ROOT.resolve("README.md")).contains(sample), "README shows sample.py");
    }

    private static void environment(Path folder) throws IOException, InterruptedException {
        Shell.in(Generated.work("python")).run("python3", "-m", "venv", "--clear", folder.toString());
    }

    private static String python(Path environment, Path folder, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = executable(environment);
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Shell.in(folder).with("PIP_DISABLE_PIP_VERSION_CHECK", "1").run(command);
    }

    private static String executable(Path environment) {
        return environment.resolve("bin/python").toString();
    }

    private static int passed(String output) {
        Matcher passed = PASSED.matcher(output);
        return passed.find() ? Integer.parseInt(passed.group(1)) : 0;
    }
}
