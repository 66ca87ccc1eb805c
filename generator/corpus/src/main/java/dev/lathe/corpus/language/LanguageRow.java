package dev.lathe.corpus.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out for one document in one language.
 *
 * @param passed number of emitted tests that passed
 * @param failed number of those that failed; -1 when they did not end
 */
public record LanguageRow(String id, String language, Verdict verdict, long passed, long failed, long lines) {

    /** How far it got. */
    public enum Verdict {
        NOTHING,
        GENERATED,
        CHECKED,
        /** As it should be, without its tests: there would be thousands, each with a server of its own. */
        LARGE,
        PASSED
    }

    boolean generated() {
        return verdict != Verdict.NOTHING;
    }

    boolean checked() {
        return verdict.compareTo(Verdict.CHECKED) >= 0;
    }

    boolean testsPassed() {
        return verdict == Verdict.PASSED;
    }

    /** As far as it was tried, all is well. */
    boolean isWell() {
        return verdict.compareTo(Verdict.LARGE) >= 0;
    }

    /** For a file, tab between columns. */
    String line() {
        Stream<Object> columns = Stream.of(id, language, verdict, passed, failed, lines);
        return columns.map(Object::toString).collect(Collectors.joining("\t"));
    }

    static LanguageRow parse(String line) {
        String[] c = line.split("\t", -1);
        return new LanguageRow(
                c[0], c[1], Verdict.valueOf(c[2]), Long.parseLong(c[3]), Long.parseLong(c[4]), Long.parseLong(c[5]));
    }

    /** For people. */
    List<String> cells() {
        return List.of(
                id,
                language,
                generated() ? "yes" : "NO",
                checked() ? "yes" : "NO",
                testsPassed() ? "yes" : isWell() ? "left out" : "NO",
                passed + (failed > 0 ? " (" + failed + " failed)" : ""),
                Long.toString(lines));
    }
}
