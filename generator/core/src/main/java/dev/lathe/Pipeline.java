package dev.lathe;

import dev.lathe.diagnostics.Diagnostics;
import java.util.function.Consumer;

/** The stages, composed: the seam between the façade, which guards, and the work. */
@FunctionalInterface
interface Pipeline {

    /**
     * Runs all stages.
     *
     * @param diagnostics receives the findings; with an error among them nothing is written
     * @param progress is told each stage as it begins
     */
    GenerationResult run(GenerationRequest request, Diagnostics diagnostics, Consumer<Stage> progress);
}
