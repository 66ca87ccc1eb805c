package dev.lathe.plan.shape;

import dev.lathe.plan.model.Identifier;
import java.util.List;

/**
 * A home and the words that a name there can be made of.
 *
 * @param depth how many types it is nested in
 */
record Spot(Home home, List<List<String>> candidates, int depth) {

    static Spot top(List<Identifier> packagePath, List<List<String>> candidates) {
        return new Spot(new Home.Top(packagePath), candidates, 0);
    }

    static Spot nested(TypeKey owner, List<List<String>> candidates) {
        return new Spot(new Home.Nested(owner), candidates, 1);
    }

    List<String> first() {
        return candidates.get(0);
    }

    /** A package for a type that cannot be nested here. */
    Home outermost(List<Identifier> otherwise) {
        return home instanceof Home.Top ? home : new Home.Top(otherwise);
    }
}
