package dev.lathe.account;

import dev.lathe.diagnostics.Location;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.List;

/**
 * One thing that the document has.
 *
 * @param place where it counts
 * @param element what stands there, references followed
 * @param places further places whose diagnostics speak of it too: what refers to it, what it stands in
 */
record Thing(Kind kind, Location place, Element element, List<Location> places) {

    Thing {
        places = List.copyOf(places);
    }

    /** What the document calls it: a verb, a media type, the name of a component. */
    String name() {
        return Pointer.parse(place.pointer()).last();
    }

    /** What it stands in: of an operation its path. */
    String owner() {
        List<String> tokens = Pointer.tokens(place.pointer());
        return tokens.size() < 2 ? "" : tokens.get(tokens.size() - 2);
    }
}
