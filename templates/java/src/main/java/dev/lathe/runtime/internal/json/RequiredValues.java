package dev.lathe.runtime.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which values a builder lacks, to name all of them at once. */
public final class RequiredValues {

    private final String type;
    private final List<String> missing = new ArrayList<>();

    private RequiredValues(String type) {
        this.type = type;
    }

    /** Starts, for an object of a type. */
    public static RequiredValues of(String type) {
        return new RequiredValues(type);
    }

    /** One that must be there. */
    public RequiredValues with(String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
        return this;
    }

    /** Ends; IllegalStateException if any are missing, which names all of them. */
    public void check() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(type + " needs: " + String.join(", ", missing));
        }
    }
}
