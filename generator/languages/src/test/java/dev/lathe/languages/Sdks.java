package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.Lathe;
import dev.lathe.ModelResult;
import dev.lathe.tree.Element;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/** The SDKs of two documents, the curated one and that of the vectors, each made and built once. */
final class Sdks {

    /** Clients by document; packages are named like their document. */
    static final Map<String, String> CLIENTS = Map.of("cloudflare", "Cloudflare", "conformance", "Conformance");

    private static final Path WORK = Generated.work("sdks");
    private static final Path VECTORS = Generated.ROOT.resolve("templates/conformance");
    private static final Map<String, Path> BUILT = new HashMap<>();
    private static final Set<String> DONE = new HashSet<>();
    private static @Nullable String python;

    private Sdks() {}

    /** The folder of a language's SDK, as it is generated. */
    static synchronized Path generated(String document, String language) {
        return BUILT.computeIfAbsent(language + "/" + document, key -> {
            return Generated.sdk(
                    document(document),
                    config(document),
                    WORK.resolve(language).resolve(document),
                    language,
                    language.equals("java") ? javaPackage(document) : document);
        });
    }

    /** What templates of the reference see. */
    static Element plan(String document) {
        ModelResult result = Lathe.model(
                new Inputs(document(document), List.of(), config(document), null),
                new Identity(document, null, "1.0.0"),
                new Language("reference", null));
        return Vector.read(result.json());
    }

    private static Path document(String name) {
        return name.equals("cloudflare")
                ? Generated.ROOT.resolve("spec/openapi/openapi.yaml")
                : VECTORS.resolve("openapi.yaml");
    }

    private static Path config(String name) {
        return (name.equals("cloudflare") ? Generated.ROOT.resolve("spec") : VECTORS).resolve("lathe.yaml");
    }

    static String javaPackage(String document) {
        return "dev.lathe.samples." + document;
    }

    // --- TypeScript -------------------------------------------------------------------------------------------------

    /** The folder of an SDK with what it is compiled to. */
    static synchronized Path typescript(String document) throws IOException, InterruptedException {
        Path sdk = generated(document, "typescript");
        if (DONE.add("typescript/" + document)) {
            Shell.in(sdk).run("npm", "install", "--no-fund", "--no-audit");
            Shell.in(sdk).run("npm", "run", "build");
        }
        return sdk;
    }

    // --- Python -----------------------------------------------------------------------------------------------------

    /** The interpreter of an environment with the SDKs and a type checker. */
    static synchronized String python() throws IOException, InterruptedException {
        String made = python;
        if (made == null) {
            Path environment = WORK.resolve("python/environment");
            Shell.in(WORK).run("python3", "-m", "venv", "--clear", environment.toString());
            made = environment.resolve("bin/python").toString();
            Shell.in(WORK)
                    .with("PIP_DISABLE_PIP_VERSION_CHECK", "1")
                    .run(
                            made,
                            "-m",
                            "pip",
                            "install",
                            "-q",
                            "mypy==2.4.1",
                            generated("cloudflare", "python").toString(),
                            generated("conformance", "python").toString());
            python = made;
        }
        return made;
    }

    // --- Java -------------------------------------------------------------------------------------------------------

    /** What compiled code of an SDK needs on its class path, the code itself among it. */
    static String classPath(String document) {
        return String.join(
                File.pathSeparator,
                classes(document).toString(),
                library(JsonFactory.class),
                library(NullMarked.class));
    }

    /** Compiles files against an SDK, into the folder of its classes. */
    static synchronized void compile(String document, List<Path> files) throws IOException {
        List<Path> all = new ArrayList<>(files);
        if (DONE.add("java/" + document)) {
            Files.createDirectories(classes(document));
            try (Stream<Path> walk = Files.walk(generated(document, "java").resolve("src/main/java"))) {
                walk.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                        .forEach(all::add);
            }
        }
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", classes(document).toString(), "-cp", classPath(document)));
        all.forEach(file -> arguments.add(file.toString()));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new));
        assertEquals(0, code, "javac");
    }

    private static Path classes(String document) {
        return WORK.resolve("java").resolve(document).resolve("classes");
    }

    private static String library(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
