package dev.lathe.plan.naming;

import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checked door from text of a document to the words of a name: lower-case ASCII letters and digits, split at
 * separators and where the case changes ({@code HTTPServer2_name}: http, server2, name).
 */
public final class Words {

    /** Text beyond this length does not take part in a name; a hash of all of it does. */
    private static final int MAX_TEXT = 400;

    private static final Pattern WORD = Pattern.compile("IPv[0-9]+|OAuth[0-9]*(?![a-z])"
            + "|[A-Z]{2,}s(?![a-z])[0-9]*"
            + "|[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*(?:(?<=[0-9])[a-z]+[0-9]*)*|[0-9]+[a-z]*[0-9]*");

    private Words() {}

    /** The words of a text; empty when it has none. */
    public static List<String> of(SpecText text) {
        String raw = text.open();
        String shown = raw.length() <= MAX_TEXT ? raw : raw.substring(0, MAX_TEXT) + " " + StableHash.of(raw);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(AsciiFolding.fold(shown));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(words);
    }

    /** The words of several texts, one after the other. */
    public static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
