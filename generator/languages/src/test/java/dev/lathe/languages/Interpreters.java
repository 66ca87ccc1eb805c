package dev.lathe.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The versions of Python that are at hand and that SDKs support: those on the path, and those that pyenv keeps. */
final class Interpreters {

    private static final int OLDEST = 10;
    private static final int NEWEST = 30;
    private static final String USUAL = "python3";

    private Interpreters() {}

    /** The oldest and the newest one, by version, unless it is {@code python3}: all other tests run on that. */
    static Map<String, String> oldestAndNewest() throws InterruptedException {
        TreeMap<Integer, String> found = new TreeMap<>();
        for (int minor = OLDEST; minor < NEWEST; minor++) {
            for (String command : candidates(minor)) {
                if (runs(command, minor)) {
                    found.putIfAbsent(minor, command);
                }
            }
        }
        Map<String, String> chosen = new TreeMap<>();
        Stream.of(found.firstEntry(), found.lastEntry())
                .filter(entry -> entry != null && !entry.getValue().equals(USUAL))
                .forEach(entry -> chosen.put("3." + entry.getKey(), entry.getValue()));
        return chosen;
    }

    private static List<String> candidates(int minor) {
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (!Files.isDirectory(versions)) {
            return List.of(USUAL, "python3." + minor);
        }
        try (Stream<Path> installed = Files.list(versions)) {
            return Stream.concat(
                            Stream.of(USUAL, "python3." + minor),
                            installed
                                    .filter(path ->
                                            path.getFileName().toString().startsWith("3." + minor + "."))
                                    .map(path -> path.resolve("bin/python").toString()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of(USUAL, "python3." + minor);
        }
    }

    private static boolean runs(String command, int minor) throws InterruptedException {
        try {
            String test = "import sys, venv; assert sys.version_info[:2] == (3, " + minor + ")";
            Shell.in(Path.of(".")).run(command, "-c", test);
            return true;
        } catch (IOException | AssertionError other) {
            return false;
        }
    }
}
