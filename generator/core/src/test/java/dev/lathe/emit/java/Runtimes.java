package dev.lathe.emit.java;

import dev.lathe.embed.RuntimeSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The runtime's sources, read from its module in this repository. */
final class Runtimes {

    private static final Path MODULE = Path.of("..", "..", "templates", "java", "src");

    private Runtimes() {}

    static RuntimeSources sources() {
        return new RuntimeSources(
                read(MODULE.resolve("main/java"), ""), read(MODULE.resolve("test/java"), "dev/lathe/runtime/testing"));
    }

    private static SortedMap<String, String> read(Path root, String folder) {
        SortedMap<String, String> sources = new TreeMap<>();
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return sources;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
