package dev.lathe.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What tells one build of Lathe, and one state of a document, from another. */
public final class Fingerprints {

    private Fingerprints() {}

    /** Of everything on the class path that this build has made: folders and jars under a {@code target} folder. */
    public static String ofBuild(List<String> classPath) throws IOException {
        MessageDigest digest = sha256();
        for (String entry : classPath) {
            Path path = Path.of(entry);
            if (entry.replace('\\', '/').contains("/target/") && Files.exists(path)) {
                add(path, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** Of a document with all files beside it, which it may refer to. */
    public static String ofDocument(Path document) throws IOException {
        MessageDigest digest = sha256();
        add(document.resolveSibling(""), digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void add(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
