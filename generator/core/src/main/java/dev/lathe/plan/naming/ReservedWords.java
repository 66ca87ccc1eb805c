package dev.lathe.plan.naming;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that names must keep clear of, in sections: {@code [section]} lines, then words separated by blanks. */
final class ReservedWords {

    private final Map<String, Set<String>> sections;

    private ReservedWords(Map<String, Set<String>> sections) {
        this.sections = sections;
    }

    static ReservedWords load(String resource) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> current = new LinkedHashSet<>();
        for (String line : TextResource.lines(resource)) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new LinkedHashSet<>());
            } else {
                current.addAll(List.of(line.split("\\s+", -1)));
            }
        }
        return new ReservedWords(sections);
    }

    boolean contains(List<String> names, String word) {
        return names.stream()
                .anyMatch(section -> sections.getOrDefault(section, Set.of()).contains(word));
    }
}
