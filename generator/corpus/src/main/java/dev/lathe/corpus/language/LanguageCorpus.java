package dev.lathe.corpus.language;

import dev.lathe.corpus.Entry;
import dev.lathe.corpus.Fingerprints;
import dev.lathe.measure.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs documents one after the other in languages besides Java; checkers of types use all processors by themselves.
 *
 * @param work where everything is kept that a later run need not do again
 * @param out told each row as it comes
 */
public record LanguageCorpus(Path work, PrintStream out) {

    /** All rows, by language and document. */
    public LanguageTable run(List<Entry> entries, List<String> languages) throws IOException, InterruptedException {
        String build = Fingerprints.ofBuild(Processes.ownClassPath());
        out.println("corpus: " + entries.size() + " documents in " + languages + ", build " + build);
        out.println(LanguageTable.header());
        List<LanguageRow> rows = new ArrayList<>();
        for (String language : languages) {
            LanguageTools tools = LanguageTools.of(language, work.resolve("tools"));
            for (Entry entry : entries) {
                LanguageRow row = new LanguageRun(entry, tools, work).row(build);
                out.println(LanguageTable.line(row));
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(LanguageRow::language).thenComparing(LanguageRow::id));
        LanguageTable table = new LanguageTable(rows);
        languages.forEach(language -> out.println(table.total(language)));
        return table;
    }
}
