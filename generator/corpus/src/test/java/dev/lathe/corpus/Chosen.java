package dev.lathe.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The documents that properties choose. */
final class Chosen {

    static final Path ROOT = Path.of(System.getProperty("corpus.root", "../.."));

    private Chosen() {}

    static Path folder() {
        return ROOT.resolve(System.getProperty("corpus.dir", "../shared/corpus"))
                .normalize();
    }

    static Path work() {
        return Path.of(System.getProperty("corpus.work", "target/corpus"));
    }

    static boolean isThere() {
        return Files.exists(folder().resolve("index.tsv"));
    }

    static String missing() {
        return "no corpus at " + folder();
    }

    static List<Entry> of(List<Entry> all) {
        List<String> only = values("corpus.only");
        int traits = Integer.getInteger("corpus.traits", 0);
        if (!only.isEmpty()) {
            return Selection.named(all, Set.copyOf(only));
        }
        return traits > 0 ? Selection.byTraits(all, traits) : all;
    }

    /** What a property lists, with commas. */
    static List<String> values(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
