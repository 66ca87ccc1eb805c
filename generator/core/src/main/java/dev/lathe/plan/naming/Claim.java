package dev.lathe.plan.naming;

import dev.lathe.diagnostics.Location;
import dev.lathe.plan.model.Identifier;
import java.util.List;

/**
 * Something that wants a name in a scope.
 *
 * @param key what {@code lathe.lock} knows it by; unique in the scope
 * @param rank who goes first when two want the same name
 * @param candidates names it would take, best first; never empty
 * @param location where a finding about it points
 */
public record Claim(String key, Rank rank, List<Identifier> candidates, Location location) {

    public Claim {
        candidates = List.copyOf(candidates);
    }

    /** Who goes first: after these, the order of the keys. */
    public enum Rank {
        /** The user wrote the name down. */
        OVERRIDDEN,
        /** The document spells it just so. */
        EXACT,
        /** The name was derived. */
        DERIVED,
        /** Gives way to everything else in its scope. */
        YIELDING
    }
}
