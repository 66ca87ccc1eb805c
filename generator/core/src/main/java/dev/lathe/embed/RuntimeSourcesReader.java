package dev.lathe.embed;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Loads the runtime's sources from the class path, be it a jar or a folder of classes. */
public final class RuntimeSourcesReader {

    private static final String FOLDER = "META-INF/lathe/runtime";
    /** A file that is always there; folders themselves need not have an entry in a jar. */
    private static final String LANDMARK = FOLDER + "/main/dev/lathe/runtime/core/package-info.java";

    private RuntimeSourcesReader() {}

    /** Reads all sources; when they cannot be found the result is empty and an ERROR says so. */
    public static RuntimeSources read(ClassLoader loader, Diagnostics diagnostics) {
        URL landmark = loader.getResource(LANDMARK);
        try {
            if (landmark != null) {
                return read(landmark.toURI());
            }
            complain(diagnostics, "the runtime's sources are not on the class path");
        } catch (IOException | URISyntaxException e) {
            complain(
                    diagnostics,
                    "the runtime's sources cannot be read: " + e.getClass().getSimpleName());
        }
        return new RuntimeSources(Map.of(), Map.of());
    }

    private static void complain(Diagnostics diagnostics, String message) {
        diagnostics.error(
                DiagnosticCode.RUNTIME_MISSING,
                new Location(FOLDER, "", 0, 0),
                message,
                "is lathe-runtime-java a dependency of what runs the generator?");
    }

    private static RuntimeSources read(URI landmark) throws IOException {
        if (!"jar".equals(landmark.getScheme())) {
            return readFolder(upTo(Path.of(landmark)));
        }
        String jar = landmark.getRawSchemeSpecificPart();
        Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return readFolder(zip.getPath(FOLDER));
        }
    }

    /** The runtime's folder, above the landmark. */
    private static Path upTo(Path landmark) {
        Path folder = landmark;
        int levels = LANDMARK.split("/", -1).length - FOLDER.split("/", -1).length;
        for (int i = 0; i < levels; i++) {
            folder = Objects.requireNonNull(folder.getParent(), "parent");
        }
        return folder;
    }

    private static RuntimeSources readFolder(Path runtime) throws IOException {
        return new RuntimeSources(files(runtime.resolve("main")), files(runtime.resolve("test")));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(p -> p.toString().endsWith(".java")).toList();
        }
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            files.put(name, Files.readString(path).replace("\r\n", "\n"));
        }
        return files;
    }
}
