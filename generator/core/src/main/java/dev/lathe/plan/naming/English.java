package dev.lathe.plan.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As much English grammar as names of resources need. */
public final class English {

    private static final Set<String> UNCHANGED = Set.of(
            "status",
            "series",
            "news",
            "species",
            "access",
            "address",
            "bus",
            "dns",
            "https",
            "tls",
            "analytics",
            "kubernetes",
            "lens",
            "canvas",
            "alias",
            "bias",
            "atlas",
            "gas",
            "os",
            "ios",
            "aws",
            "css",
            "sms",
            "cors",
            "ops",
            "devops",
            "physics",
            "diagnostics",
            "metrics");
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("matrices", "matrix"),
            Map.entry("criteria", "criterion"),
            Map.entry("media", "media"),
            Map.entry("data", "data"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("caches", "cache"),
            Map.entry("databases", "database"),
            Map.entry("aliases", "alias"),
            Map.entry("analyses", "analysis"));

    private English() {}

    /** The words with the last one in the singular: {@code permission, groups} gives {@code permission, group}. */
    public static List<String> singular(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> result = new ArrayList<>(words);
        result.set(words.size() - 1, singular(words.get(words.size() - 1)));
        return List.copyOf(result);
    }

    static String singular(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.getOrDefault(word, word);
        }
        if (UNCHANGED.contains(word) || !word.endsWith("s") || word.length() < 3) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : word.substring(0, 3);
        }
        if (endsWithAny(word, "sses", "shes", "ches", "xes", "zzes", "uses")) {
            return word.endsWith("uses") && !word.endsWith("tuses") && !word.endsWith("buses")
                    ? word.substring(0, word.length() - 1)
                    : word.substring(0, word.length() - 2);
        }
        return endsWithAny(word, "ss", "us", "is") ? word : word.substring(0, word.length() - 1);
    }

    private static boolean endsWithAny(String word, String... endings) {
        return Set.of(endings).stream().anyMatch(word::endsWith);
    }
}
