package dev.lathe.account;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a document and where it went.
 *
 * @param place where the document has it
 * @param reason why it was left out; null exactly when it was not
 */
public record Entry(
        Kind kind, Location place, Fate fate, @Nullable Diagnostic reason) {

    public Entry {
        if ((fate == Fate.LEFT_OUT) != (reason != null)) {
            throw new IllegalArgumentException("what is left out has a reason, and nothing else");
        }
    }
}
