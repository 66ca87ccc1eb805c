package dev.lathe.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.measure.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The corpus command, {@code mvn -Pcorpus verify}. Properties: {@code corpus.dir} (the folder with {@code index.tsv}),
 * {@code corpus.only} (ids, with commas), {@code corpus.traits} (that many documents, chosen by their traits),
 * {@code corpus.jobs} (how many at a time), {@code corpus.record} ({@code true}: a run of all documents writes
 * {@code generator/docs/corpus.md}). A run that was interrupted goes on where it stopped.
 */
class CorpusIT {

    private static final Path ROOT = Path.of(System.getProperty("corpus.root", "../.."));

    @Test
    void everyDocumentGeneratesCompilesAndPassesItsTests() throws IOException, InterruptedException {
        Path folder = ROOT.resolve(System.getProperty("corpus.dir", "../shared/corpus"))
                .normalize();
        assumeTrue(Files.exists(folder.resolve("index.tsv")), "no corpus at " + folder);
        List<Entry> all = Entry.read(folder);
        List<Entry> chosen = chosen(all);
        Path work = Path.of(System.getProperty("corpus.work", "target/corpus"));
        Table table = new Corpus(work, Integer.getInteger("corpus.jobs", 2), System.out).run(chosen);
        if (chosen.size() == all.size() && Boolean.getBoolean("corpus.record")) {
            String page = table.markdown(
                    new Checkout(ROOT).commit(), LocalDate.now(ZoneOffset.UTC).toString());
            Files.writeString(ROOT.resolve("generator/docs/corpus.md"), page, StandardCharsets.US_ASCII);
        }
        assertTrue(table.isFull(), table.total() + "; logs of those that did not are under " + work);
    }

    private static List<Entry> chosen(List<Entry> all) {
        Set<String> only = Arrays.stream(System.getProperty("corpus.only", "").split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        int traits = Integer.getInteger("corpus.traits", 0);
        if (!only.isEmpty()) {
            return Selection.named(all, only);
        }
        return traits > 0 ? Selection.byTraits(all, traits) : all;
    }
}
