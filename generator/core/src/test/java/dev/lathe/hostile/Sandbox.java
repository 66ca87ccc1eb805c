package dev.lathe.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder deep enough that the way out of it leads to a place that is watched: the document and its lock in
 * {@code a/b/spec}, the project in {@code a/b/sdk}, and nothing else.
 *
 * @param root the folder that is watched
 */
record Sandbox(Path root) {

    Path spec() {
        return root.resolve("a/b/spec");
    }

    Path sdk() {
        return root.resolve("a/b/sdk");
    }

    Path document() {
        return spec().resolve("openapi.json");
    }

    Path main() {
        return sdk().resolve("src/main/java");
    }

    Path test() {
        return sdk().resolve("src/test/java");
    }

    Path lock() {
        return spec().resolve("lathe.lock");
    }

    /** Replaces the document. */
    void write(String document) throws IOException {
        Files.createDirectories(spec());
        Files.writeString(document(), document, StandardCharsets.UTF_8);
    }

    /** The lock and every file of the project, its bytes as ISO 8859-1, by its path below the project. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("lathe.lock", Files.readString(lock(), StandardCharsets.ISO_8859_1));
        try (Stream<Path> all = Files.walk(sdk())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = sdk().relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** What lies anywhere else. */
    List<Path> strangers() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !file.startsWith(sdk()))
                    .filter(file -> !file.equals(lock()) && !file.equals(document()))
                    .toList();
        }
    }
}
