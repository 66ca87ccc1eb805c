package dev.lathe;

import dev.lathe.diagnostics.Diagnostics;
import java.util.function.Consumer;

/** The real pipeline. */
final class Stages implements Pipeline {

    @Override
    public GenerationResult run(GenerationRequest request, Diagnostics diagnostics, Consumer<Stage> progress) {
        throw new UnsupportedOperationException("the stages are not composed yet");
    }
}
