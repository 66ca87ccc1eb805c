package dev.lathe.parse.routes;

import dev.lathe.parse.routes.Node.Member;
import dev.lathe.parse.routes.RoutePath.Kind;
import dev.lathe.parse.routes.RoutePath.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table of contents of the inference: paths without noise, grown into a tree; actions made methods; levels that
 * lead nowhere taken out; names given out, resource by resource.
 */
public final class RouteTree {

    /** Below this level a path makes no resources: no API is that deep, and the stack is not. */
    private static final int MOST_LEVELS = 100;

    private final List<Route> routes;
    private final Placed[] places;
    private final Map<List<String>, Set<String>> taken = new HashMap<>();

    private RouteTree(List<Route> routes) {
        this.routes = routes;
        this.places = new Placed[routes.size()];
    }

    /** A place for each of the routes, in their order; no two in the same. */
    public static List<Placed> places(List<Route> routes) {
        RouteTree tree = new RouteTree(routes);
        tree.keepLocked();
        Node root = tree.grown();
        Actions.promoteBelow(root);
        root = Levels.flattened(root);
        tree.name(root, List.of());
        return List.copyOf(Arrays.asList(tree.places));
    }

    private void keepLocked() {
        for (int i = 0; i < routes.size(); i++) {
            Placed locked = routes.get(i).locked();
            if (locked != null && take(locked.resource(), locked.method())) {
                places[i] = locked;
            }
        }
    }

    private Node grown() {
        Node root = new Node("");
        List<RoutePath> paths = Prefixes.strip(routes);
        for (int i = 0; i < routes.size(); i++) {
            RoutePath path = paths.get(i);
            List<String> hinted = routes.get(i).hint().resource();
            Node node = root;
            int level = 0;
            for (Segment segment : hinted == null ? path.segments() : named(hinted)) {
                if (segment.kind() == Kind.NAME && level < MOST_LEVELS) {
                    node = node.child(segment.text());
                    level++;
                }
                node.owns |= hinted != null || segment.kind() == Kind.TEMPLATE;
            }
            Segment last = path.segments().isEmpty()
                    ? new Segment(Kind.NAME, "")
                    : path.segments().get(path.segments().size() - 1);
            String action = last.kind() == Kind.CUSTOM ? last.text() : "";
            node.members.add(new Member(i, routes.get(i), path, action));
        }
        return root;
    }

    private static List<Segment> named(List<String> names) {
        return names.stream().map(name -> new Segment(Kind.NAME, name)).toList();
    }

    private void name(Node node, List<String> way) {
        Map<String, Long> families = new HashMap<>();
        node.members.forEach(member -> families.merge(member.family(), 1L, Long::sum));
        List<Member> ordered = new ArrayList<>(node.members);
        ordered.sort(
                Comparator.comparing((Member member) -> member.route().hint().method() == null)
                        .thenComparing(MethodWords::isUnusual)
                        .thenComparing(member -> -Objects.requireNonNull(families.get(member.family())))
                        .thenComparing(member -> member.path().segments().size())
                        .thenComparing(member -> member.route().path())
                        .thenComparing(member -> member.route().verb()));
        Map<String, Member> winners = new HashMap<>();
        for (Member member : ordered) {
            if (places[member.index()] == null) {
                places[member.index()] = new Placed(way, chosen(member, node, way, winners));
            }
        }
        for (Node child : node.children.values()) {
            List<String> below = new ArrayList<>(way);
            below.add(child.name);
            name(child, List.copyOf(below));
        }
    }

    private String chosen(Member member, Node node, List<String> way, Map<String, Member> winners) {
        String first = MethodWords.first(member, node).replace('.', '-');
        if (take(way, first)) {
            winners.put(OperationWords.key(first), member);
            return first;
        }
        Member winner = winners.getOrDefault(OperationWords.key(first), member);
        for (String candidate : MethodWords.others(member, first, winner)) {
            String other = candidate.replace('.', '-');
            if (take(way, other)) {
                return other;
            }
        }
        int number = 2;
        while (!take(way, first + number)) {
            number++;
        }
        return first + number;
    }

    private boolean take(List<String> way, String name) {
        List<String> key =
                way.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        return taken.computeIfAbsent(key, k -> new HashSet<>()).add(OperationWords.key(name));
    }
}
