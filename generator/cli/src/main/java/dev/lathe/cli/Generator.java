package dev.lathe.cli;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationResult;
import dev.lathe.Stage;
import java.util.function.Consumer;

/** What the command line drives; {@code Lathe::generate} outside of tests. */
@FunctionalInterface
interface Generator {

    GenerationResult generate(GenerationRequest request, Consumer<Stage> progress);
}
