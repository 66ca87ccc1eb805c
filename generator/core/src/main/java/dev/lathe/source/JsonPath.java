package dev.lathe.source;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSONPath (RFC 9535) that overlays use: names, indexes, slices, lists of them, wildcards, descendants,
 * filters.
 */
final class JsonPath {

    private final List<Step> steps;

    JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One step; {@code deep} steps start from every descendant as well. */
    record Step(Depth depth, Selector selector) {}

    /** Where a step looks. */
    enum Depth {
        CHILD,
        DESCENDANT
    }

    /** Which children a step takes. */
    sealed interface Selector {

        record Name(String name) implements Selector {}

        record Index(int index) implements Selector {}

        /** Every {@code step}th item from {@code start} to before {@code end}; null for as far as there are items. */
        record Slice(@Nullable Integer start, @Nullable Integer end, int step) implements Selector {

            /** Whether it takes an item of a list (RFC 9535, section 2.3.4.2.2). */
            boolean takes(int index, int length) {
                if (step == 0) {
                    return false;
                }
                long from = start == null ? (step > 0 ? 0 : length - 1L) : counted(start, length);
                long to = end == null ? (step > 0 ? length : -1L) : counted(end, length);
                if (step < 0) {
                    from = Math.min(from, length - 1L);
                    return index <= from && index > Math.max(to, -1L) && (from - index) % -(long) step == 0;
                }
                from = Math.max(from, 0);
                return index >= from && index < to && (index - from) % step == 0;
            }

            private static long counted(int position, int length) {
                return position < 0 ? (long) length + position : position;
            }
        }

        record All() implements Selector {}

        record Filter(Predicate<Node> test) implements Selector {}

        record Either(List<Selector> selectors) implements Selector {}
    }

    /** A selected place. */
    private record Place(List<String> path, Node node) {

        Place child(String token, Node child) {
            List<String> longer = new ArrayList<>(path);
            longer.add(token);
            return new Place(longer, child);
        }
    }

    static JsonPath parse(String text) {
        return new JsonPathParser(text).parse();
    }

    /** The tokens of the way to each selected node, in document order, each once. */
    List<List<String>> select(Node root) {
        List<Place> places = List.of(new Place(List.of(), root));
        for (Step step : steps) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                take(step, place, next);
            }
            places = next;
        }
        Set<List<String>> paths = new LinkedHashSet<>();
        places.forEach(p -> paths.add(p.path()));
        return List.copyOf(paths);
    }

    private static void take(Step step, Place place, List<Place> out) {
        List<Place> children = children(place);
        for (int i = 0; i < children.size(); i++) {
            Place child = children.get(i);
            if (takes(step.selector(), place, child, i)) {
                out.add(child);
            }
        }
        if (step.depth() == Depth.DESCENDANT) {
            children.forEach(child -> take(step, child, out));
        }
    }

    private static boolean takes(Selector selector, Place parent, Place child, int index) {
        if (selector instanceof Selector.Name name) {
            return parent.node() instanceof ObjectNode
                    && child.path().get(child.path().size() - 1).equals(name.name());
        }
        if (selector instanceof Selector.Either either) {
            return either.selectors().stream().anyMatch(one -> takes(one, parent, child, index));
        }
        if (selector instanceof Selector.Index wanted) {
            return parent.node() instanceof ArrayNode array
                    && index == (wanted.index() < 0 ? array.items().size() + wanted.index() : wanted.index());
        }
        if (selector instanceof Selector.Slice slice) {
            return parent.node() instanceof ArrayNode array
                    && slice.takes(index, array.items().size());
        }
        return !(selector instanceof Selector.Filter filter) || filter.test().test(child.node());
    }

    private static List<Place> children(Place place) {
        List<Place> children = new ArrayList<>();
        if (place.node() instanceof ObjectNode object) {
            object.members().forEach((name, value) -> children.add(place.child(name, value)));
        } else if (place.node() instanceof ArrayNode array) {
            for (Node item : array.items()) {
                children.add(place.child(Integer.toString(children.size()), item));
            }
        }
        return children;
    }
}
