package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.emit.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that are checked in as the expected output, below {@code src/test/resources/golden}. With
 * {@code -Dlathe.golden.update=true} they are written anew; the diff is part of the review.
 */
record Golden(Path folder) {

    static Golden of(String name) {
        return new Golden(Path.of("src", "test", "resources", "golden", name));
    }

    /** The files by tree and path. */
    static SortedMap<String, String> byPath(List<OutputFile> files) {
        SortedMap<String, String> found = new TreeMap<>();
        files.forEach(file -> found.put(path(file), file.content()));
        return found;
    }

    /** {@code main/test/sdk/Cloud.java}. */
    static String path(OutputFile file) {
        return file.root().name().toLowerCase(Locale.ROOT) + "/" + file.path();
    }

    /** Fails unless exactly these files are checked in. */
    void check(SortedMap<String, String> emitted) throws IOException {
        if (Boolean.getBoolean("lathe.golden.update")) {
            update(emitted);
        }
        SortedMap<String, String> golden = read();
        assertEquals(List.copyOf(golden.keySet()), List.copyOf(emitted.keySet()));
        golden.forEach((path, content) -> assertEquals(content, emitted.getOrDefault(path, ""), path));
    }

    private void update(SortedMap<String, String> emitted) throws IOException {
        for (String path : read().keySet()) {
            Files.delete(folder.resolve(path));
        }
        for (var file : emitted.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> golden = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    golden.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return golden;
    }
}
