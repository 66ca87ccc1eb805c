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
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The corpus command, {@code mvn -Pcorpus verify}. Properties: {@code corpus.dir} (the folder with {@code index.tsv}),
 * {@code corpus.only} (ids, with commas), {@code corpus.traits} (that many documents, chosen by their traits),
 * {@code corpus.jobs} (how many at a time), {@code corpus.record} ({@code true}: a run of all documents writes
 * {@code generator/docs/corpus.md}). A run that was interrupted goes on where it stopped.
 */
class CorpusIT {

    @Test
    void everyDocumentGeneratesCompilesAndPassesItsTests() throws IOException, InterruptedException {
        assumeTrue(Chosen.isThere(), Chosen.missing());
        List<Entry> all = Entry.read(Chosen.folder());
        List<Entry> chosen = Chosen.of(all);
        Path work = Chosen.work();
        Table table = new Corpus(work, Integer.getInteger("corpus.jobs", 2), System.out).run(chosen);
        if (chosen.size() == all.size() && Boolean.getBoolean("corpus.record")) {
            String page = table.markdown(
                    new Checkout(Chosen.ROOT).commit(),
                    LocalDate.now(ZoneOffset.UTC).toString());
            Files.writeString(Chosen.ROOT.resolve("generator/docs/corpus.md"), page, StandardCharsets.US_ASCII);
        }
        assertTrue(table.isFull(), table.total() + "; logs of those that did not are under " + work);
    }
}
