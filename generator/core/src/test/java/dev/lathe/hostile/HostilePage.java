package dev.lathe.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The record of a run of everything, as the page that is checked in. */
record HostilePage(List<Cell> cells, List<AttackRun.Outcome> structures) {

    private static final String HEAD = """
            # Hostile documents, run

            One payload in one place at a time: the stages of Lathe run over a small document, everything that is emitted is
            parsed by javac and must be the trees that a harmless text of the same form gives, other files are read by
            parsers of their own kind, and nothing may lie outside of the output. Structural attacks run in a process each,
            with `-Xmx1g`, a file nobody may read and a server nobody may call; at most 10 s of processor time, and a second
            more for each megabyte that is written, since some of them describe an API that is just large.
            [threats.md](threats.md) has the ids.

            """;

    /** What must not have happened. */
    List<String> harmed() {
        List<String> harmed = new ArrayList<>();
        cells.stream()
                .filter(cell -> cell.verdict() == Cell.Verdict.HARMED)
                .forEach(cell -> harmed.add(cell.toString()));
        structures.stream()
                .filter(outcome -> !outcome.problems().isEmpty())
                .forEach(outcome -> harmed.add(outcome.attack() + ": " + outcome.problems()));
        return harmed;
    }

    String markdown(String commit, String date) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| | |\n|---|---|\n");
        row(page, "commit", commit);
        row(page, "date", date);
        row(
                page,
                "command",
                "`mvn -pl generator/core -am test -Dtest=HostileRunTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dlathe.hostile=all -Dlathe.hostile.record=true`");
        row(page, "texts", texts());
        row(page, "structures", structures.size() + " documents, " + harmedStructures() + " harmed");
        page.append("\n| payload | data | refused | harmed | slowest |\n|---|---:|---:|---:|---:|\n");
        Payload.all().forEach(payload -> payload(page, payload));
        page.append(
                "\n| structure | threat | ended | CPU s | peak MB | written MB | reported |\n|---|---|---|---:|---:|---:|---|\n");
        structures.forEach(outcome -> structure(page, outcome));
        return page.toString();
    }

    private String texts() {
        long positions = cells.stream().map(Cell::position).distinct().count();
        return cells.size() + " documents (" + positions + " places, "
                + Payload.all().size() + " payloads): "
                + count(cells, Cell.Verdict.SAME_SHAPE) + " data, " + count(cells, Cell.Verdict.REFUSED) + " refused, "
                + count(cells, Cell.Verdict.HARMED) + " harmed";
    }

    private long harmedStructures() {
        return structures.stream()
                .filter(outcome -> !outcome.problems().isEmpty())
                .count();
    }

    private void payload(StringBuilder page, Payload payload) {
        List<Cell> own =
                cells.stream().filter(cell -> cell.payload().equals(payload)).toList();
        long slowest = own.stream().mapToLong(Cell::millis).max().orElse(0);
        row(
                page,
                payload.name(),
                Long.toString(count(own, Cell.Verdict.SAME_SHAPE)),
                Long.toString(count(own, Cell.Verdict.REFUSED)),
                Long.toString(count(own, Cell.Verdict.HARMED)),
                seconds(slowest) + " s");
    }

    private static void structure(StringBuilder page, AttackRun.Outcome outcome) {
        Ending ending = outcome.ending();
        row(
                page,
                outcome.attack().name(),
                outcome.attack().threat(),
                outcome.problems().isEmpty() ? ending.status() : "HARMED",
                seconds(ending.cpuMillis()),
                Long.toString(ending.peakKilobytes() / 1024),
                String.format(Locale.ROOT, "%.1f", ending.writtenKilobytes() / 1024.0),
                ending.codes().stream().sorted().collect(Collectors.joining(" ")));
    }

    private static long count(List<Cell> cells, Cell.Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).count();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private static void row(StringBuilder page, String... columns) {
        page.append("| ").append(String.join(" | ", columns)).append(" |\n");
    }
}
