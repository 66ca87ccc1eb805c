package dev.lathe.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The document's files as they go into the jar, by their paths relative to the root file. */
final class SpecFiles {
    private static final String FOLDER = "/dev/lathe/spec/cloudflare";

    private final Map<String, Object> trees;

    private SpecFiles(Map<String, Object> trees) {
        this.trees = trees;
    }

    static SpecFiles ofTheJar() {
        Path folder = resource(FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            Map<String, Object> trees = new TreeMap<>();
            for (Path file : documents) {
                trees.put(folder.relativize(file).toString().replace('\\', '/'), parse(file));
            }
            return new SpecFiles(trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(SpecFiles.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> trees() {
        return trees;
    }

    /** The root of the document. */
    Node openapi() {
        return root("openapi.yaml");
    }

    Node latheYaml() {
        return root("lathe.yaml");
    }

    Node root(String file) {
        return new Node(this, file, "", Objects.requireNonNull(trees.get(file), file));
    }

    private static Object parse(Path file) throws IOException {
        LoadSettings strict = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setLabel(file.toString())
                .build();
        return Objects.requireNonNull(new Load(strict).loadFromString(Files.readString(file)), file.toString());
    }
}
