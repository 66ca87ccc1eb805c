package dev.lathe.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document of the corpus.
 *
 * @param id its name in the table
 * @param file where it is
 * @param bytes its size
 * @param traits what it has that others may not have
 */
public record Entry(String id, Path file, long bytes, Set<String> traits) {

    private static final int COLUMNS = 8;

    /** Reads {@code index.tsv}: id, file, version, operations, schemas, bytes, source, traits; a header line first. */
    public static List<Entry> read(Path corpus) throws IOException {
        return Files.readAllLines(corpus.resolve("index.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", COLUMNS))
                .map(columns -> of(corpus, columns))
                .toList();
    }

    private static Entry of(Path corpus, String[] columns) {
        Set<String> traits = Arrays.stream(columns[7].split(";", -1))
                .map(trait -> trait.strip().replaceFirst("=.*", ""))
                .filter(trait -> !trait.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        traits.add("version " + columns[2].replaceFirst("^(\\d+\\.\\d+).*", "$1"));
        return new Entry(columns[0], corpus.resolve(columns[1]), Long.parseLong(columns[5]), traits);
    }
}
