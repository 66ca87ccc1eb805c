package dev.lathe.maven;

import dev.lathe.GenerationRequest.Language;
import java.io.File;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the {@code languages} of a plugin's configuration; Maven fills the fields. */
public final class OtherLanguage {

    private @Nullable String name;
    private @Nullable String packageName;
    private @Nullable File output;

    String name() {
        return Objects.requireNonNull(name, "<name> of a <language> is missing");
    }

    @Nullable
    String packageName() {
        return packageName;
    }

    File folder() {
        return Objects.requireNonNull(output, "<output> of a <language> is missing");
    }

    /** What files that belong to it are called: a folder's own name. */
    String label() {
        return new Language(name(), null).label();
    }
}
