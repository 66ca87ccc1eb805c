package dev.lathe.maven;

import dev.lathe.GenerationResult;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Excerpt;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import dev.lathe.write.Difference;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells a result to a Maven user: diagnostics as log lines, failure as one readable exception.
 *
 * @param base the folder that paths are shown relative to
 * @param report where {@code lathe-report.json} is, for whoever wants to see everything
 */
record LogReport(Log log, Path base, Path report) {

    private static final int FILES_SHOWN = 20;

    /** How many findings of one sort people read before they open the report. */
    private static final int FINDINGS_SHOWN = 20;

    void tell(GenerationResult result) throws MojoExecutionException, MojoFailureException {
        tellFindings(result.diagnostics());
        switch (result.status()) {
            case DONE -> tellSummary(result);
            case STALE -> throw new MojoFailureException(stale(result.changes().differences()));
            case REFUSED -> throw new MojoFailureException(refused(result));
            case FAILED -> {
                log.debug(result.failure());
                throw new MojoExecutionException(refused(result));
            }
        }
    }

    private void tellFindings(List<Diagnostic> diagnostics) {
        Excerpt excerpt = Excerpt.of(diagnostics, FINDINGS_SHOWN);
        excerpt.shown().forEach(diagnostic -> tell(diagnostic.severity(), diagnostic.toString()));
        excerpt.more()
                .forEach((sort, count) ->
                        tell(sort.severity(), Excerpt.line(sort, count) + " (see " + shown(report) + ")"));
    }

    private void tell(Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case NOTE -> log.debug(line);
        }
    }

    private void tellSummary(GenerationResult result) {
        result.account().tallies().stream()
                .filter(tally -> tally.total() > 0)
                .forEach(tally -> log.info("lathe: " + tally));
        log.info(summary(result));
    }

    private static String summary(GenerationResult result) {
        Changes changes = result.changes();
        return "lathe: " + result.statistics().methods() + " methods, "
                + result.statistics().types() + " types; "
                + changes.written().size() + " files written, "
                + changes.deleted().size() + " deleted, "
                + changes.unchanged().size() + " unchanged; "
                + result.count(Severity.WARNING) + " warnings, "
                + result.count(Severity.NOTE) + " notes";
    }

    private static String refused(GenerationResult result) {
        List<Diagnostic> errors = result.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        StringBuilder text = new StringBuilder("lathe: " + errors.size() + " error(s), nothing was generated");
        errors.stream().limit(FILES_SHOWN).forEach(error -> text.append("\n  ").append(error));
        return text.append(more(errors.size())).toString();
    }

    private String stale(List<Difference> differences) {
        StringBuilder text = new StringBuilder("lathe: " + differences.size()
                + " generated file(s) are not what the document generates; run mvn generate"
                + " (Maven 4: mvn process-classes -Dlathe.write) and commit the result");
        differences.stream()
                .limit(FILES_SHOWN)
                .forEach(difference ->
                        text.append("\n  ").append(word(difference)).append(' ').append(shown(difference.file())));
        text.append(more(differences.size()));
        differences.stream()
                .filter(difference -> !difference.head().isEmpty())
                .findFirst()
                .ifPresent(first -> text.append("\n\n")
                        .append(shown(first.file()))
                        .append(" (- on disk, + generated)\n")
                        .append(first.head()));
        return text.toString();
    }

    private String shown(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/');
    }

    private static String word(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> "missing  ";
            case LEFT_OVER -> "left over";
            case CHANGED -> "changed  ";
        };
    }

    private static String more(int size) {
        return size <= FILES_SHOWN ? "" : "\n  ... and " + (size - FILES_SHOWN) + " more";
    }
}
