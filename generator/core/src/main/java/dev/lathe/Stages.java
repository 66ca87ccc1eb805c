package dev.lathe;

import dev.lathe.diagnostics.Diagnostics;

/** The real pipeline. */
final class Stages implements Pipeline {

    @Override
    public GenerationResult run(GenerationRequest request, Diagnostics diagnostics) {
        throw new UnsupportedOperationException("the stages are not composed yet");
    }
}
