package dev.lathe.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run found for a document, so that one that was interrupted goes on where it stopped.
 *
 * @param file where it is kept
 * @param key the build and the document that it is true for
 */
public record Finished(Path file, String key) {

    /** Of a document below a folder of work. */
    public static Finished of(Path folder, String build, Entry entry) throws IOException {
        return new Finished(folder.resolve("row.tsv"), build + " " + Fingerprints.ofDocument(entry.file()));
    }

    /** The line that was kept; null when there is none for this build and this document. */
    public @Nullable String line() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 && lines.get(0).equals(key) ? lines.get(1) : null;
    }

    /** Keeps a line. */
    public void keep(String line) throws IOException {
        Files.write(file, List.of(key, line));
    }
}
