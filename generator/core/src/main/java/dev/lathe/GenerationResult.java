package dev.lathe;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param status how it ended
 * @param diagnostics everything worth telling the user, sorted by place
 * @param changes what happened, or would happen, to the output folders
 * @param statistics the size of what was generated
 * @param inputs every file that was read, sorted; what an incremental build has to watch
 * @param failure the cause of an internal error, for {@code --verbose} only; else null
 */
public record GenerationResult(
        Status status,
        List<Diagnostic> diagnostics,
        Changes changes,
        Statistics statistics,
        List<Path> inputs,
        @Nullable Throwable failure) {

    public GenerationResult {
        diagnostics = List.copyOf(diagnostics);
        inputs = List.copyOf(inputs);
    }

    /** A run that stopped at a mistake in the inputs: nothing was written. */
    static GenerationResult refused(List<Diagnostic> diagnostics, List<Path> inputs) {
        return new GenerationResult(Status.REFUSED, diagnostics, Changes.NONE, Statistics.NONE, inputs, null);
    }

    /** A run that stopped at a mistake of ours. */
    static GenerationResult failed(List<Diagnostic> diagnostics, Throwable failure) {
        return new GenerationResult(Status.FAILED, diagnostics, Changes.NONE, Statistics.NONE, List.of(), failure);
    }

    /** Number of diagnostics of a severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** How a run ended. */
    public enum Status {
        /** The output folders are as they should be. */
        DONE,
        /** Check mode only: the output folders differ from what would be written. */
        STALE,
        /** The inputs have errors; nothing was written. */
        REFUSED,
        /** Lathe itself failed; nothing or not everything was written. */
        FAILED
    }

    /**
     * What happened to the output folders. In check mode {@code written} and {@code deleted} are empty.
     *
     * @param written files that are new or have a new text
     * @param unchanged files that were already right, and were not touched
     * @param deleted files of an earlier run that are no longer generated
     * @param differences check mode: what would change
     */
    public record Changes(
            List<Path> written, List<Path> unchanged, List<Path> deleted, List<FileDifference> differences) {

        static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

        public Changes {
            written = List.copyOf(written);
            unchanged = List.copyOf(unchanged);
            deleted = List.copyOf(deleted);
            differences = List.copyOf(differences);
        }
    }

    /**
     * One file that differs from what would be written.
     *
     * @param file the file in the output folder
     * @param kind what is wrong with it
     * @param head the first lines of the difference, {@code -} for what is on disk and {@code +} for what would be
     *     written; empty when the file is missing or left over
     */
    public record FileDifference(Path file, Kind kind, String head) {

        /** What is wrong with a file. */
        public enum Kind {
            MISSING,
            LEFT_OVER,
            CHANGED
        }
    }

    /** The size of an SDK, in what its user sees. */
    public record Statistics(int operations, int methods, int types) {

        static final Statistics NONE = new Statistics(0, 0, 0);
    }
}
