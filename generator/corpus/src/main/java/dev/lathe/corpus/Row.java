package dev.lathe.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out for one document.
 *
 * @param passed number of emitted tests that passed
 * @param failed number of those that failed; -1 when they did not run or did not end
 * @param cpuMillis time on all processors to generate
 * @param peakKilobytes largest resident size while generating
 */
record Row(
        String id,
        Verdict verdict,
        long operations,
        long emitted,
        long errors,
        long warnings,
        long notes,
        long passed,
        long failed,
        long cpuMillis,
        long peakKilobytes,
        long files,
        long lines) {

    /** How far it got. */
    enum Verdict {
        NOTHING,
        GENERATED,
        COMPILED,
        PASSED
    }

    boolean generated() {
        return verdict != Verdict.NOTHING;
    }

    boolean compiled() {
        return verdict.compareTo(Verdict.COMPILED) >= 0;
    }

    boolean testsPassed() {
        return verdict == Verdict.PASSED;
    }

    /** For a file, tab between columns. */
    String line() {
        Stream<Object> columns = Stream.of(
                id,
                verdict,
                operations,
                emitted,
                errors,
                warnings,
                notes,
                passed,
                failed,
                cpuMillis,
                peakKilobytes,
                files,
                lines);
        return columns.map(Object::toString).collect(Collectors.joining("\t"));
    }

    static Row parse(String line) {
        String[] c = line.split("\t", -1);
        return new Row(
                c[0],
                Verdict.valueOf(c[1]),
                n(c[2]),
                n(c[3]),
                n(c[4]),
                n(c[5]),
                n(c[6]),
                n(c[7]),
                n(c[8]),
                n(c[9]),
                n(c[10]),
                n(c[11]),
                n(c[12]));
    }

    private static long n(String text) {
        return Long.parseLong(text);
    }

    /** For people. */
    List<String> cells() {
        return List.of(
                id,
                mark(generated()),
                mark(compiled()),
                mark(testsPassed()),
                passed + (failed > 0 ? " (" + failed + " failed)" : ""),
                operations + "/" + emitted,
                errors + "/" + warnings + "/" + notes,
                String.format(Locale.ROOT, "%.1f", cpuMillis / 1000.0),
                Long.toString(peakKilobytes / 1024),
                Long.toString(files),
                Long.toString(lines));
    }

    private static String mark(boolean good) {
        return good ? "yes" : "NO";
    }
}
