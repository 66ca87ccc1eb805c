// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a call may prove who it is from.
 *
 * @param alternatives each the setters of the credentials that go together, an empty one for none at all; no
 *     alternatives mean those that the client uses as a rule
 */
public record Demand(List<List<String>> alternatives) {

    /** What the client uses as a rule. */
    public static final Demand USUAL = new Demand(List.of());

    public Demand {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The same and one more way, after the others. */
    public Demand or(String... setters) {
        List<List<String>> more = new ArrayList<>(alternatives);
        more.add(List.of(setters));
        return new Demand(more);
    }

    boolean isUsual() {
        return alternatives.isEmpty();
    }
}
