package dev.lathe;

import dev.lathe.diagnostics.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of a document.
 *
 * @param status {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param diagnostics everything worth telling the user, sorted by place
 * @param json the plan as JSON, of the schema that {@link Lathe#modelSchema()} gives; empty unless done
 * @param failure the cause of an internal error, for {@code --verbose} only; else null
 */
public record ModelResult(
        GenerationResult.Status status,
        List<Diagnostic> diagnostics,
        String json,
        @Nullable Throwable failure) {

    public ModelResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
