package dev.lathe;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a document, its configuration and lock in {@code spec}, and what is generated from them in {@code sdk}.
 *
 * @param folder the folder, which a test owns
 * @param document the document, relative to {@code spec}
 * @param packageName the root package, or null for the one in {@code lathe.yaml}
 */
record Workspace(Path folder, String document, @Nullable String packageName) {

    /** A copy of the curated document, to be changed. */
    static Workspace curated(Path folder) throws IOException {
        copy(CuratedPlan.SPEC.resolve("openapi"), folder.resolve("spec/openapi"));
        Files.copy(CuratedPlan.SPEC.resolve("lathe.yaml"), folder.resolve("spec/lathe.yaml"));
        Files.copy(CuratedPlan.SPEC.resolve("lathe.lock"), folder.resolve("spec/lathe.lock"));
        return new Workspace(folder, "openapi/openapi.yaml", null);
    }

    /** A document of one file, without configuration. */
    static Workspace of(Path folder, String text) throws IOException {
        Workspace workspace = new Workspace(folder, "openapi.yaml", "test.sdk");
        workspace.write(text);
        return workspace;
    }

    void write(String text) throws IOException {
        Files.createDirectories(spec());
        Files.writeString(spec().resolve(document), text, StandardCharsets.UTF_8);
    }

    GenerationResult generate() {
        return Lathe.generate(request(Mode.WRITE));
    }

    GenerationRequest request(Mode mode) {
        Path config = spec().resolve("lathe.yaml");
        return new GenerationRequest(
                new Inputs(
                        spec().resolve(document),
                        List.of(),
                        Files.exists(config) ? config : null,
                        spec().resolve("lathe.lock")),
                new Identity(packageName, null, "1.0"),
                Language.JAVA,
                new Outputs(main(), sdk().resolve("test"), sdk(), Shape.MODULE),
                mode);
    }

    Path spec() {
        return folder.resolve("spec");
    }

    Path sdk() {
        return folder.resolve("sdk");
    }

    Path main() {
        return sdk().resolve("main");
    }

    List<String> lock() throws IOException {
        return Files.readAllLines(spec().resolve("lathe.lock"), StandardCharsets.UTF_8);
    }

    /** Replaces a text that occurs in a file of {@code spec}, once. */
    void edit(String file, String old, String text) throws IOException {
        Path path = spec().resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        int at = before.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not say: " + old);
        }
        Files.writeString(path, before.substring(0, at) + text + before.substring(at + old.length()));
    }

    /** Paths below the folder, sorted, with {@code /}. */
    List<String> relative(List<Path> paths) {
        Path root = folder.toAbsolutePath().normalize();
        return paths.stream()
                .map(path -> root.relativize(path.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/'))
                .sorted()
                .toList();
    }

    /** All files below {@code sdk}, sorted. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(sdk())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A digest of all generated files, their paths and the lock. */
    String digest() throws IOException {
        MessageDigest digest = sha256();
        for (String path : relative(files())) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(folder.resolve(path)));
        }
        digest.update(Files.readAllBytes(spec().resolve("lathe.lock")));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
