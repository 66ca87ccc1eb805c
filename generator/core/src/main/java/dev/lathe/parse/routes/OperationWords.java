package dev.lathe.parse.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** English as far as paths and operationIds speak it: words, verbs and plurals. */
final class OperationWords {

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

    private static final Set<String> CREATES = Set.of("create", "add", "insert", "post", "new");
    private static final Set<String> UPDATES = Set.of("update", "modify", "edit", "patch", "change", "put", "save");
    private static final Set<String> DELETES = Set.of("delete", "remove", "destroy");
    private static final Set<String> LISTS = Set.of("list", "ls", "index");
    private static final Set<String> READS = Set.of("get", "fetch", "read", "retrieve", "show", "describe", "view");

    /** What a GET may be called after: all of them only look. */
    private static final Set<String> LOOKS = Set.of(
            "autocomplete",
            "check",
            "count",
            "download",
            "export",
            "find",
            "list",
            "lookup",
            "ping",
            "preview",
            "query",
            "search",
            "suggest",
            "validate",
            "verify");
    /** Segments that stand for one particular thing of a collection. */
    private static final Set<String> ONES = Set.of("current", "latest", "me", "random", "self");

    private static final Set<String> ACTIONS = Set.of(
            "accept",
            "acknowledge",
            "activate",
            "apply",
            "approve",
            "archive",
            "assign",
            "associate",
            "attach",
            "authenticate",
            "authorize",
            "backup",
            "ban",
            "block",
            "build",
            "bulk",
            "calculate",
            "cancel",
            "capture",
            "claim",
            "clear",
            "clone",
            "close",
            "commit",
            "complete",
            "compute",
            "confirm",
            "connect",
            "convert",
            "copy",
            "deactivate",
            "decline",
            "decrypt",
            "deliver",
            "demote",
            "deny",
            "deploy",
            "detach",
            "detect",
            "disable",
            "disassociate",
            "disconnect",
            "dismiss",
            "duplicate",
            "embed",
            "enable",
            "encrypt",
            "enqueue",
            "estimate",
            "evaluate",
            "exchange",
            "execute",
            "expire",
            "extend",
            "finalize",
            "finish",
            "flush",
            "follow",
            "fork",
            "forward",
            "generate",
            "grant",
            "hide",
            "import",
            "increment",
            "initialize",
            "install",
            "invalidate",
            "invite",
            "invoke",
            "join",
            "kill",
            "leave",
            "link",
            "lock",
            "login",
            "logout",
            "mark",
            "merge",
            "migrate",
            "move",
            "mute",
            "notify",
            "open",
            "parse",
            "pause",
            "pin",
            "poll",
            "process",
            "promote",
            "provision",
            "prune",
            "publish",
            "pull",
            "purge",
            "push",
            "reactivate",
            "rebuild",
            "recommend",
            "recover",
            "redeem",
            "refresh",
            "refund",
            "regenerate",
            "register",
            "reject",
            "release",
            "reload",
            "remove",
            "rename",
            "render",
            "renew",
            "reopen",
            "reorder",
            "replace",
            "reply",
            "reprocess",
            "request",
            "resend",
            "reset",
            "resize",
            "resolve",
            "restart",
            "restore",
            "resume",
            "retry",
            "return",
            "revert",
            "revoke",
            "roll",
            "rotate",
            "run",
            "scale",
            "schedule",
            "scroll",
            "seed",
            "send",
            "set",
            "share",
            "shutdown",
            "sign",
            "simulate",
            "snooze",
            "split",
            "star",
            "start",
            "stop",
            "submit",
            "subscribe",
            "suspend",
            "swap",
            "switch",
            "sync",
            "synchronize",
            "terminate",
            "test",
            "toggle",
            "track",
            "train",
            "transfer",
            "translate",
            "trigger",
            "unarchive",
            "unassign",
            "unban",
            "unblock",
            "unfollow",
            "uninstall",
            "unlink",
            "unlock",
            "unmute",
            "unpause",
            "unpin",
            "unpublish",
            "unregister",
            "unshare",
            "unsubscribe",
            "unsuspend",
            "upgrade",
            "upload",
            "upsert",
            "use",
            "void",
            "wait");

    private static final Set<String> SINGULAR_S = Set.of(
            "access",
            "address",
            "alias",
            "analysis",
            "analytics",
            "atlas",
            "aws",
            "basis",
            "bus",
            "canvas",
            "cors",
            "css",
            "dns",
            "gas",
            "https",
            "ios",
            "kubernetes",
            "lens",
            "news",
            "os",
            "physics",
            "progress",
            "series",
            "sms",
            "status",
            "tls");
    private static final Set<String> PLURAL = Set.of("people", "children", "media", "data", "indices");

    private OperationWords() {}

    /** The words of a text in lower case. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** What two spellings of one name have in common: {@code user-groups} and {@code userGroups}. */
    static String key(String text) {
        String key = text.replaceAll("[-_ .]", "").toLowerCase(Locale.ROOT);
        return key.isEmpty() ? text : key;
    }

    /** An operationId without what stands before its own name: {@code list-for-org} of {@code repos/list-for-org}. */
    static String local(String operationId) {
        String last = operationId.substring(Math.max(operationId.lastIndexOf('/'), operationId.lastIndexOf('.')) + 1);
        return last.replaceFirst("^[A-Za-z0-9]*(Controller|Api|Service|Resource)_", "");
    }

    /** The verb that an operationId begins or ends with, in one spelling for each meaning; empty when it has none. */
    static String verb(String operationId) {
        List<String> words = of(local(operationId));
        if (words.isEmpty()) {
            return "";
        }
        String first = words.get(0);
        if (isVerb(first)) {
            boolean all =
                    READS.contains(first) && words.size() > 1 && words.get(1).equals("all");
            return all ? "list" : canonical(first);
        }
        String last = words.get(words.size() - 1);
        boolean plain = Stream.of(CREATES, UPDATES, DELETES, LISTS, READS).anyMatch(set -> set.contains(last));
        return plain ? canonical(last) : "";
    }

    private static String canonical(String verb) {
        if (CREATES.contains(verb)) {
            return "create";
        } else if (UPDATES.contains(verb)) {
            return "update";
        } else if (DELETES.contains(verb)) {
            return "delete";
        } else if (LISTS.contains(verb)) {
            return "list";
        }
        return READS.contains(verb) ? "get" : verb;
    }

    static boolean isVerb(String word) {
        return Stream.of(CREATES, UPDATES, DELETES, LISTS, READS, LOOKS, ACTIONS)
                .anyMatch(set -> set.contains(word));
    }

    /** Whether a name begins with a verb: {@code search}, {@code add_members}. */
    static boolean startsWithVerb(String name) {
        List<String> words = of(name);
        return !words.isEmpty() && isVerb(words.get(0));
    }

    /** Whether a GET of that name reads nothing that could be a resource of its own. */
    static boolean looks(String name) {
        List<String> words = of(name);
        return !words.isEmpty() && (LOOKS.contains(words.get(0)) || words.get(0).equals("get") || ONES.contains(name));
    }

    /** Whether a name means several things. */
    static boolean isPlural(String name) {
        List<String> words = of(name);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        boolean plainS = last.length() > 2 && last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us");
        return PLURAL.contains(last) || (plainS && !SINGULAR_S.contains(last));
    }
}
