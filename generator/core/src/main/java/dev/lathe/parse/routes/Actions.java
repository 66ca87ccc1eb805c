package dev.lathe.parse.routes;

import dev.lathe.parse.routes.Node.Member;
import java.util.ArrayList;
import java.util.List;

/** Tells segments that say what is done ({@code /points/search}) from resources, and makes methods of the former. */
final class Actions {

    private Actions() {}

    /** Moves what is done into the resource that it is done to, everywhere below the root, which has no methods. */
    static void promoteBelow(Node root) {
        List.copyOf(root.children.values()).forEach(Actions::promote);
    }

    private static void promote(Node node) {
        promoteBelow(node);
        for (String key : List.copyOf(node.children.keySet())) {
            Node child = node.children.get(key);
            if (child != null && isAction(child)) {
                node.children.remove(key);
                node.members.addAll(promoted(child));
            }
        }
    }

    private static boolean isAction(Node node) {
        return node.children.isEmpty()
                && !node.isEmpty()
                && !node.hasItems()
                && node.members.stream().allMatch(member -> node.siblings(member) == 1 && isAction(node.name, member));
    }

    private static boolean isAction(String name, Member member) {
        String verb = OperationWords.verb(member.route().operationId());
        return member.action().isEmpty()
                && switch (member.route().verb()) {
                    case "post" ->
                        OperationWords.startsWithVerb(name)
                                || !OperationWords.isPlural(name)
                                || !(verb.isEmpty() || verb.equals("create"));
                    case "put", "patch" -> OperationWords.startsWithVerb(name);
                    case "get" -> OperationWords.looks(name) && member.route().answer() != Route.Answer.LIST;
                    default -> false;
                };
    }

    private static List<Member> promoted(Node action) {
        List<Member> members = new ArrayList<>();
        for (Member member : action.members) {
            members.add(member.asAction(actionName(action.name, member)));
        }
        return members;
    }

    /** The segment; of a thing, what the operationId does with it: {@code createSpeech} for {@code POST /speech}. */
    private static String actionName(String segment, Member member) {
        if (OperationWords.startsWithVerb(segment)) {
            return segment;
        }
        String local = OperationWords.local(member.route().operationId());
        List<String> words = OperationWords.of(local);
        boolean says = OperationWords.startsWithVerb(local)
                && words.size() <= 2 + OperationWords.of(segment).size()
                && words.containsAll(OperationWords.of(segment));
        return says ? local : segment;
    }
}
