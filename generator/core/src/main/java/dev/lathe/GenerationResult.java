package dev.lathe;

import dev.lathe.account.Account;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
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
 * @param account where everything of the document went
 * @param inputs every file that was read, sorted; what an incremental build has to watch
 * @param failure the cause of an internal error, for {@code --verbose} only; else null
 */
public record GenerationResult(
        Status status,
        List<Diagnostic> diagnostics,
        Changes changes,
        Statistics statistics,
        Account account,
        List<Path> inputs,
        @Nullable Throwable failure) {

    public GenerationResult {
        diagnostics = List.copyOf(diagnostics);
        inputs = List.copyOf(inputs);
    }

    /** A run that stopped at a mistake in the inputs: nothing was written. */
    static GenerationResult refused(List<Diagnostic> diagnostics, List<Path> inputs) {
        return new GenerationResult(
                Status.REFUSED, diagnostics, Changes.NONE, Statistics.NONE, Account.NONE, inputs, null);
    }

    /** A run that stopped at a mistake of ours. */
    static GenerationResult failed(List<Diagnostic> diagnostics, Throwable failure) {
        return new GenerationResult(
                Status.FAILED, diagnostics, Changes.NONE, Statistics.NONE, Account.NONE, List.of(), failure);
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

    /** The size of an SDK, in what its user sees. */
    public record Statistics(int operations, int methods, int types) {

        static final Statistics NONE = new Statistics(0, 0, 0);
    }
}
