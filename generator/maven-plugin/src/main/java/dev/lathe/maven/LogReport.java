package dev.lathe.maven;

import dev.lathe.GenerationResult;
import dev.lathe.diagnostics.Diagnostic;
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
 */
record LogReport(Log log, Path base) {

    private static final int FILES_SHOWN = 20;

    void tell(GenerationResult result) throws MojoExecutionException, MojoFailureException {
        result.diagnostics().forEach(this::tell);
        switch (result.status()) {
            case DONE -> log.info(summary(result));
            case STALE -> throw new MojoFailureException(stale(result.changes().differences()));
            case REFUSED -> throw new MojoFailureException(refused(result));
            case FAILED -> {
                log.debug(result.failure());
                throw new MojoExecutionException(refused(result));
            }
        }
    }

    private void tell(Diagnostic diagnostic) {
        switch (diagnostic.severity()) {
            case ERROR -> log.error(diagnostic.toString());
            case WARNING -> log.warn(diagnostic.toString());
            case NOTE -> log.debug(diagnostic.toString());
        }
    }

    private static String summary(GenerationResult result) {
        Changes changes = result.changes();
        return "lathe: " + result.statistics().operations() + " operations, "
                + result.statistics().types() + " types; "
                + changes.written().size() + " files written, "
                + changes.deleted().size() + " deleted, "
                + changes.unchanged().size() + " unchanged";
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
                        text.append("\n  ").append(word(difference)).append(' ').append(shown(difference)));
        text.append(more(differences.size()));
        differences.stream()
                .filter(difference -> !difference.head().isEmpty())
                .findFirst()
                .ifPresent(first -> text.append("\n\n")
                        .append(shown(first))
                        .append(" (- on disk, + generated)\n")
                        .append(first.head()));
        return text.toString();
    }

    private String shown(Difference difference) {
        Path file = difference.file().toAbsolutePath().normalize();
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
