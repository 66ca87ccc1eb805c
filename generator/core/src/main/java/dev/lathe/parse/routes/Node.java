package dev.lathe.parse.routes;

import dev.lathe.parse.routes.RoutePath.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource while the tree grows. Mutable; seen by this package only. */
final class Node {

    final String name;
    final Map<String, Node> children = new LinkedHashMap<>();
    final List<Member> members = new ArrayList<>();

    /** Whether it stands for things of its own: a template follows it somewhere, or the document named it. */
    boolean owns;

    Node(String name) {
        this.name = name;
    }

    /**
     * An operation in its place.
     *
     * @param index which of the routes it is
     * @param action the words of the segment that says what is done, or empty
     */
    record Member(int index, Route route, RoutePath path, String action) {

        boolean isItem() {
            return path.endsWith(Kind.TEMPLATE);
        }

        Member asAction(String name) {
            return new Member(index, route, path, name);
        }

        /** What the members of one resource that belong together share: the way to it, with templates left blank. */
        String family() {
            String shape = path.shape();
            String way = action.isEmpty() ? shape : shape.substring(0, shape.lastIndexOf('/'));
            return way.replaceAll("(/\\{\\})+$", "");
        }
    }

    Node child(String text) {
        String spelled = text.replace('.', '-');
        return children.computeIfAbsent(OperationWords.key(spelled), key -> new Node(spelled));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether it has members under a template: it is a collection then. */
    boolean hasItems() {
        return members.stream().anyMatch(Member::isItem);
    }

    /** How many members have the same path as this one, itself included. */
    long siblings(Member member) {
        return members.stream()
                .filter(other -> other.path().shape().equals(member.path().shape()))
                .count();
    }

    /** Whether there is a member with that verb at a path: {@code shape} with or without a template behind it. */
    boolean has(String verb, String shape) {
        return members.stream()
                .anyMatch(other -> other.action().isEmpty()
                        && other.route().verb().equals(verb)
                        && other.path().shape().equals(shape));
    }
}
