package dev.lathe.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.corpus.language.LanguageCorpus;
import dev.lathe.corpus.language.LanguageTable;
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
 * The corpus in other languages: {@code mvn -Pcorpus verify -Dit.test=LanguagesIT
 * -Dcorpus.languages=typescript,python}, with the properties of {@link CorpusIT}. Needs Node.js and Python.
 */
class LanguagesIT {

    @Test
    void typesOfEveryDocumentAreSoundAndItsTestsPass() throws IOException, InterruptedException {
        List<String> languages = Chosen.values("corpus.languages");
        assumeTrue(!languages.isEmpty(), "no language is asked for: -Dcorpus.languages=typescript,python");
        assumeTrue(Chosen.isThere(), Chosen.missing());
        List<Entry> all = Entry.read(Chosen.folder());
        List<Entry> chosen = Chosen.of(all);
        Path work = Chosen.work().resolve("languages");
        LanguageTable table = new LanguageCorpus(work, System.out).run(chosen, languages);
        if (chosen.size() == all.size() && Boolean.getBoolean("corpus.record")) {
            String page = table.markdown(
                    new Checkout(Chosen.ROOT).commit(),
                    LocalDate.now(ZoneOffset.UTC).toString());
            Files.writeString(
                    Chosen.ROOT.resolve("generator/docs/corpus-languages.md"), page, StandardCharsets.US_ASCII);
        }
        assertTrue(table.isFull(), "not all documents passed; logs of those that did not are under " + work);
    }
}
