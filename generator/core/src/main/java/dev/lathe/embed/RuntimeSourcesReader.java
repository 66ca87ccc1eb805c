package dev.lathe.embed;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Loads the runtime's sources from the class path. */
public final class RuntimeSourcesReader {

    private static final ClassPathFolder FOLDER =
            new ClassPathFolder("META-INF/lathe/runtime", "main/dev/lathe/runtime/core/package-info.java");
    private static final String MAIN = "main/";
    private static final String TEST = "test/";

    private RuntimeSourcesReader() {}

    /** Reads all sources; when they cannot be found the result is empty and an ERROR says so. */
    public static RuntimeSources read(ClassLoader loader, Diagnostics diagnostics) {
        try {
            Map<String, String> files = FOLDER.read(loader);
            if (files.isEmpty()) {
                complain(diagnostics, "the runtime's sources are not on the class path");
            }
            return new RuntimeSources(below(MAIN, files), below(TEST, files));
        } catch (IOException e) {
            complain(
                    diagnostics,
                    "the runtime's sources cannot be read: " + e.getClass().getSimpleName());
            return new RuntimeSources(Map.of(), Map.of());
        }
    }

    private static void complain(Diagnostics diagnostics, String message) {
        diagnostics.error(
                DiagnosticCode.RUNTIME_MISSING,
                new Location(FOLDER.path(), "", 0, 0),
                message,
                "is lathe-runtime-java a dependency of what runs the generator?");
    }

    private static Map<String, String> below(String folder, Map<String, String> files) {
        Map<String, String> found = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder) && path.endsWith(".java")) {
                found.put(path.substring(folder.length()), text);
            }
        });
        return found;
    }
}
