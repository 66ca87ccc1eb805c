package dev.lathe.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Copies folders, so that tools leave nothing behind in the work tree. */
final class Folders {

    /** What tools of earlier runs by hand may have left there. */
    private static final Set<String> INSTALLED =
            Set.of("node_modules", "dist", ".venv", ".mypy_cache", ".pytest_cache", ".ruff_cache");

    private Folders() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file :
                    walk.filter(path -> !isInstalled(from.relativize(path))).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean isInstalled(Path relative) {
        return INSTALLED.contains(relative.getName(0).toString());
    }
}
