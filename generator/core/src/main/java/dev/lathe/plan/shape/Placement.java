package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that has a home but no name yet.
 *
 * @param candidates words of the names it would take, best first
 * @param override the name the user gave it, or null
 * @param spelling how the document spells it, for telling exact names from derived ones
 */
record Placement(
        TypeKey key,
        Home home,
        Precedence precedence,
        List<List<String>> candidates,
        @Nullable SpecText override,
        SpecText spelling,
        Location location) {

    Placement {
        candidates = List.copyOf(candidates);
    }

    /** The same with one more name, for when the others are taken. */
    Placement or(List<String> words) {
        List<List<String>> more = new ArrayList<>(candidates);
        more.add(words);
        return new Placement(key, home, precedence, more, override, spelling, location);
    }

    /** Whether it insists on its name. */
    enum Precedence {
        ORDINARY,
        YIELDING
    }
}
