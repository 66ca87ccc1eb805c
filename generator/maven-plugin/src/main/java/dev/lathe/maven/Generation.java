package dev.lathe.maven;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationResult;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * One execution of the goal: skipped when its stamp is current, run and told otherwise.
 *
 * @param generator {@code Lathe::generate} outside of tests
 */
record Generation(Function<GenerationRequest, GenerationResult> generator, LogReport report) {

    /**
     * Runs the request.
     *
     * @param stamp what makes the run incremental; empty for one that always has to look
     */
    void run(GenerationRequest request, Optional<Stamp> stamp) throws MojoExecutionException, MojoFailureException {
        try {
            if (stamp.isPresent() && stamp.get().isCurrent()) {
                report.log().info("lathe: nothing changed since the last run");
                return;
            }
            GenerationResult result = generator.apply(request);
            if (stamp.isPresent()) {
                remember(result, stamp.get());
            }
            report.tell(result);
        } catch (IOException e) {
            throw new MojoExecutionException("lathe: the stamp of the last run could not be read or written: " + e, e);
        }
    }

    private static void remember(GenerationResult result, Stamp stamp) throws IOException {
        if (result.status() == GenerationResult.Status.DONE) {
            stamp.write(result);
        } else {
            stamp.remove();
        }
    }
}
