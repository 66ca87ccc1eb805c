package dev.lathe.corpus.language;

import java.util.List;
import java.util.function.Predicate;

/** The rows as text: for the terminal while they come, and as the record that is checked in. */
public record LanguageTable(List<LanguageRow> rows) {

    private static final List<String> HEADER =
            List.of("document", "language", "generated", "types checked", "tests passed", "tests", "lines");

    public LanguageTable {
        rows = List.copyOf(rows);
    }

    static String header() {
        return String.join(" | ", HEADER);
    }

    static String line(LanguageRow row) {
        return String.join(" | ", row.cells());
    }

    /** {@code python: 139 documents, 139 generated, 139 with sound types, 139 passed their tests}. */
    public String total(String language) {
        List<LanguageRow> own =
                rows.stream().filter(row -> row.language().equals(language)).toList();
        return language + ": " + own.size() + " documents, " + count(own, LanguageRow::generated) + " generated, "
                + count(own, LanguageRow::checked) + " with sound types, " + count(own, LanguageRow::testsPassed)
                + " passed their tests ("
                + own.stream().mapToLong(LanguageRow::passed).sum() + " tests)";
    }

    /** Whether everything of every document is as it should be. */
    public boolean isFull() {
        return rows.stream().allMatch(LanguageRow::isWell);
    }

    /** A page of Markdown. */
    public String markdown(String commit, String date) {
        StringBuilder page = new StringBuilder("# The corpus in other languages\n\n")
                .append(
                        "Every document of the corpus, generated for TypeScript and for Python by the command line. Types of\n")
                .append(
                        "code and tests are checked by `tsc` with `strict` and more, and by `mypy` with `strict`; then the\n")
                .append(
                        "emitted tests of documents up to 1 MB run. The documents are not part of this repository.\n\n");
        page.append("| | |\n|---|---|\n| commit | ")
                .append(commit)
                .append(" |\n| date | ")
                .append(date);
        page.append(" |\n| command | `mvn -Pcorpus verify -Dit.test=LanguagesIT -Dcorpus.languages=typescript,python")
                .append(" -Dcorpus.record=true` |\n");
        rows.stream()
                .map(LanguageRow::language)
                .distinct()
                .forEach(language ->
                        page.append("| total | ").append(total(language)).append(" |\n"));
        page.append("\n| ").append(header()).append(" |\n|---|---").append("|---:".repeat(HEADER.size() - 2));
        page.append("|\n");
        rows.forEach(row -> page.append("| ").append(line(row)).append(" |\n"));
        return page.toString();
    }

    private static long count(List<LanguageRow> rows, Predicate<LanguageRow> condition) {
        return rows.stream().filter(condition).count();
    }
}
