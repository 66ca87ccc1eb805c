package dev.lathe.parse.routes;

import dev.lathe.parse.routes.Node.Member;
import dev.lathe.parse.routes.Route.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a method may be called: from what the HTTP method does in its place, with the operationId as evidence. */
final class MethodWords {

    /** An operationId of more words than this tells a story rather than a name. */
    private static final int MAX_WORDS = 5;

    private MethodWords() {}

    /** The name that a member would have if it were alone. */
    static String first(Member member, Node node) {
        Route route = member.route();
        if (route.hint().method() != null) {
            return route.hint().method();
        }
        if (!member.action().isEmpty()) {
            return member.action();
        }
        String said = OperationWords.verb(route.operationId());
        String shape = member.path().shape();
        return switch (route.verb()) {
            case "get" -> get(member, node, said);
            case "post" -> post(member, node, said);
            case "put" -> node.has("patch", shape) ? "replace" : or(said, Set.of("get", "list", "delete"), "update");
            case "patch" -> "update";
            case "delete" -> !member.isItem() && node.has("delete", shape + "/{}") ? "deleteAll" : "delete";
            default -> route.verb();
        };
    }

    private static String get(Member member, Node node, String said) {
        Answer answer = member.route().answer();
        String below = member.path().shape() + "/{}";
        boolean holds = node.has("get", below) || node.has("get", below + "/{}");
        if (member.isItem()) {
            return answer == Answer.LIST || (holds && answer == Answer.PAGE) ? "list" : "get";
        }
        boolean several = answer == Answer.LIST
                || said.equals("list")
                || holds
                || (answer == Answer.PAGE && OperationWords.isPlural(node.name));
        if (several) {
            return "list";
        }
        return OperationWords.looks(said) ? said : "get";
    }

    private static String post(Member member, Node node, String said) {
        if (!said.isEmpty()) {
            return member.isItem() && said.equals("create") ? itemPost(member, node) : said;
        }
        if (member.isItem()) {
            return itemPost(member, node);
        }
        return OperationWords.startsWithVerb(node.name) ? node.name : "create";
    }

    /** {@code POST /members/{id}} makes the member where no other operation does, and changes it otherwise. */
    private static String itemPost(Member member, Node node) {
        String shape = member.path().shape();
        boolean changed = node.has("put", shape) || node.has("patch", shape);
        boolean made = node.has("post", shape.substring(0, shape.lastIndexOf('/')));
        boolean says = OperationWords.verb(member.route().operationId()).equals("create");
        return (changed || says) && !made ? "create" : "update";
    }

    /** Whether the name is the operationId's word against what the HTTP method usually means. */
    static boolean isUnusual(Member member) {
        String said = OperationWords.verb(member.route().operationId());
        return member.route().verb().equals("post")
                && member.action().isEmpty()
                && (member.isItem() || Set.of("get", "list", "update", "delete").contains(said));
    }

    private static String or(String said, Set<String> never, String otherwise) {
        return said.isEmpty() || never.contains(said) ? otherwise : said;
    }

    /** What to call it when somebody else is called so already, best first. */
    static List<String> others(Member member, String first, Member winner) {
        List<String> names = new ArrayList<>();
        String local = OperationWords.local(member.route().operationId());
        boolean telling =
                !local.isEmpty() && OperationWords.of(local).size() <= MAX_WORDS && !spellsPath(member, local);
        if (telling) {
            names.add(local);
        }
        List<String> more = new ArrayList<>(member.path().parameters());
        more.removeAll(winner.path().parameters());
        if (!more.isEmpty()) {
            names.add(first + "_by_" + String.join("_and_", more));
        }
        if (member.route().verb().equals("put") && !first.equals("replace")) {
            names.add("replace");
        }
        if (!member.route().operationId().isEmpty()) {
            names.add(member.route().operationId());
        }
        return names;
    }

    /** Whether an operationId says nothing that the path does not: {@code get_files_id_versions_id}. */
    private static boolean spellsPath(Member member, String operationId) {
        Set<String> path = new HashSet<>(Set.of("id", "by", member.route().verb()));
        path.addAll(OperationWords.of(member.route().path()));
        List<String> words = OperationWords.of(operationId);
        return words.size() > 2 && path.containsAll(words);
    }
}
