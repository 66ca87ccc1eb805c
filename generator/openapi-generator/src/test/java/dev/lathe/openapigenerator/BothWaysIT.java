package dev.lathe.openapigenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The curated document through the jars, as users run them. */
class BothWaysIT {

    private static final Path ROOT = folder("bridge.root");
    private static final Path WORK = folder("bridge.work");
    private static final String CLASS_PATH = String.join(
            File.pathSeparator,
            folder("bridge.cli").toString(),
            folder("bridge.jar").toString(),
            folder("bridge.lathe").toString());

    @Test
    void itsCommandLineWritesLathesSdk() throws Exception {
        Path sdk = WORK.resolve("java");

        java(
                "org.openapitools.codegen.OpenAPIGenerator",
                "generate",
                "-g",
                "lathe",
                "-i",
                ROOT.resolve("spec/openapi/openapi.yaml").toString(),
                "-o",
                sdk.toString(),
                "--additional-properties",
                "latheConfig=" + config() + ",packageName=dev.lathe.cloudflare");

        String service = "java/dev/lathe/cloudflare/accounts/AccountsService.java";
        assertEquals(
                Files.readString(ROOT.resolve("generated-sdk/src/generated").resolve(service)),
                Files.readString(sdk.resolve("src/main").resolve(service)),
                "the service that `mvn generate` writes");
    }

    /** Templates need a newer Handlebars than the one beside them. */
    @Test
    void itsCommandLineWritesOtherLanguagesOfLathes() throws Exception {
        Path sdk = WORK.resolve("typescript");

        java(
                "org.openapitools.codegen.OpenAPIGenerator",
                "generate",
                "-g",
                "lathe",
                "-i",
                ROOT.resolve("spec/openapi/openapi.yaml").toString(),
                "-o",
                sdk.toString(),
                "--additional-properties",
                "latheConfig=" + config() + ",packageName=cloudflare,language=typescript");

        assertTrue(Files.exists(sdk.resolve("src/client.ts")));
    }

    /** Go's compiler has the last word on what was made of the document; the folder of templates is the shipped one. */
    @Test
    void goIsGeneratedAndCompiles() throws Exception {
        Path sdk = WORK.resolve("go");

        String output = java(
                "dev.lathe.cli.Main",
                "generate",
                "--language",
                "openapi-generator:go",
                "--spec",
                ROOT.resolve("spec/openapi/openapi.yaml").toString(),
                "--config",
                config(),
                "--package",
                "cloudflare",
                "--templates",
                ROOT.resolve("templates").toString(),
                "--output",
                sdk.toString());

        assertTrue(Files.exists(sdk.resolve("api_accounts_tokens.go")));
        assertFalse(output.contains("INFO") || output.contains("Thanks"), output);
        if (!isThere("go")) {
            skip("Go is not installed; the SDK was generated and not compiled");
        }
        run(sdk, Map.of("GOFLAGS", "-mod=mod"), List.of("go", "vet", "./..."));
    }

    /** Without them, an error that names the jars. */
    @Test
    void theSmallJarSaysWhatIsMissing() throws Exception {
        Process process = new ProcessBuilder(
                        javaCommand(),
                        "-jar",
                        folder("bridge.lathe").toString(),
                        "generate",
                        "--language=openapi-generator:go",
                        "--spec=" + ROOT.resolve("spec/openapi/openapi.yaml"),
                        "--package=cloudflare",
                        "--output=" + WORK.resolve("none"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(1, process.waitFor(), output);
        assertTrue(output.contains("lathe-openapi-generator.jar"), output);
        assertTrue(Files.notExists(WORK.resolve("none")), output);
    }

    private static String config() throws IOException {
        Path copy = WORK.resolve("spec");
        Files.createDirectories(copy);
        for (String name : List.of("lathe.yaml", "lathe.lock")) {
            Files.write(
                    copy.resolve(name), Files.readAllBytes(ROOT.resolve("spec").resolve(name)));
        }
        return copy.resolve("lathe.yaml").toString();
    }

    private static String java(String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(javaCommand(), "-cp", CLASS_PATH, main));
        command.addAll(List.of(arguments));
        return run(Files.createDirectories(WORK), Map.of(), command);
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(WORK, "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " took too long:\n" + Files.readString(log));
        }
        String output = Files.readString(log);
        assertEquals(0, process.exitValue(), () -> command + ":\n" + output);
        return output;
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Prints why; where everything must be there, it is an error. */
    private static void skip(String reason) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        System.out.println("skipped: " + reason);
        Assumptions.abort(reason);
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property, "target/" + property))
                .toAbsolutePath()
                .normalize();
    }
}
