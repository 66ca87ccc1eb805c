package dev.lathe.maven;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers by SHA-256 what the last good run read and wrote, so that a run that would change nothing is skipped. Any
 * difference in configuration, plugin version, an input or an output makes it run.
 *
 * @param file where the stamp is kept
 * @param configuration everything but files that a run depends on
 */
record Stamp(Path file, String configuration) {

    private static final String FORMAT = "lathe stamp 1";
    private static final String ABSENT = "absent";

    static Stamp of(Path file, GenerationRequest request, String pluginVersion) {
        return new Stamp(file, pluginVersion + " " + request);
    }

    boolean isCurrent() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2 || !lines.subList(0, 2).equals(header())) {
            return false;
        }
        for (String line : lines.subList(2, lines.size())) {
            int space = line.indexOf(' ');
            if (space < 0 || !line.equals(entry(Path.of(line.substring(space + 1))))) {
                return false;
            }
        }
        return true;
    }

    void write(GenerationResult result) throws IOException {
        List<String> lines = new ArrayList<>(header());
        List<Path> files = Stream.of(
                        result.inputs(),
                        result.changes().written(),
                        result.changes().unchanged())
                .flatMap(List::stream)
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .sorted()
                .toList();
        for (Path path : files) {
            lines.add(entry(path));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> header() {
        return List.of(FORMAT, sha256(configuration.getBytes(StandardCharsets.UTF_8)));
    }

    private static String entry(Path path) throws IOException {
        String hash = Files.isRegularFile(path) ? sha256(Files.readAllBytes(path)) : ABSENT;
        return hash + " " + path;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
