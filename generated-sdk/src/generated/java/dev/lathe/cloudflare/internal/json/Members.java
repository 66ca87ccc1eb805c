// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The member names of one object type, in the order of the document; built once per codec. */
public final class Members {

    private final List<String> names;
    private final PropertyNameMatcher matcher;

    /** The index of the empty name, which the matcher does not take; -1 if there is none. */
    private final int emptyName;

    private Members(List<String> names) {
        this.names = names;
        this.emptyName = names.indexOf("");
        this.matcher = BinaryNameMatcher.construct(
                names.stream().filter(name -> !name.isEmpty()).toList());
    }

    /**
     * Members with these names, which {@link JsonReader#nextMember} answers by index.
     *
     * @throws IllegalArgumentException if a name comes twice
     */
    public static Members of(String... wireNames) {
        List<String> names = List.of(wireNames);
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a member is named twice");
        }
        return new Members(names);
    }

    /** The name at an index. */
    public String name(int index) {
        return names.get(index);
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** Goes to the parser's next name; answers its index, or what {@link JsonReader#nextMember} says. */
    int match(JsonParser parser) {
        int match = parser.nextNameMatch(matcher);
        if (emptyName < 0) {
            return match;
        }
        if (match == JsonReader.UNKNOWN && parser.currentName().isEmpty()) {
            return emptyName;
        }
        return match >= emptyName ? match + 1 : match;
    }
}
