package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.SpecText;

/** Where something stands in the document, as text for readers. */
public final class Sources {

    private Sources() {}

    /** {@code file#pointer}; lines are left out, so that moving a schema changes nothing. */
    public static SpecText of(Location location) {
        return SpecText.of(location.pointer().isEmpty() ? location.file() : location.file() + "#" + location.pointer());
    }
}
