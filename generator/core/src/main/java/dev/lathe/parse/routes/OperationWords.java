package dev.lathe.parse.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** English as far as paths and operationIds speak it: words, verbs and plurals. */
final class OperationWords {

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

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
            boolean all = Vocabulary.READS.contains(first)
                    && words.size() > 1
                    && words.get(1).equals("all");
            return all ? "list" : canonical(first);
        }
        String last = words.get(words.size() - 1);
        boolean plain = Stream.of(
                        Vocabulary.CREATES, Vocabulary.UPDATES, Vocabulary.DELETES, Vocabulary.LISTS, Vocabulary.READS)
                .anyMatch(set -> set.contains(last));
        return plain ? canonical(last) : "";
    }

    private static String canonical(String verb) {
        if (Vocabulary.CREATES.contains(verb)) {
            return "create";
        } else if (Vocabulary.UPDATES.contains(verb)) {
            return "update";
        } else if (Vocabulary.DELETES.contains(verb)) {
            return "delete";
        } else if (Vocabulary.LISTS.contains(verb)) {
            return "list";
        }
        return Vocabulary.READS.contains(verb) ? "get" : verb;
    }

    static boolean isVerb(String word) {
        return Stream.of(
                        Vocabulary.CREATES,
                        Vocabulary.UPDATES,
                        Vocabulary.DELETES,
                        Vocabulary.LISTS,
                        Vocabulary.READS,
                        Vocabulary.LOOKS,
                        Vocabulary.ACTIONS)
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
        return !words.isEmpty()
                && (Vocabulary.LOOKS.contains(words.get(0))
                        || words.get(0).equals("get")
                        || Vocabulary.ONES.contains(name));
    }

    /** Whether a name means several things. */
    static boolean isPlural(String name) {
        List<String> words = of(name);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        boolean plainS = last.length() > 2 && last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us");
        return Vocabulary.PLURAL.contains(last) || (plainS && !Vocabulary.SINGULAR_S.contains(last));
    }
}
