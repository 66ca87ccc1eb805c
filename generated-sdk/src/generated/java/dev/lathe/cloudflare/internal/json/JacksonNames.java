// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The names of one object type as jackson-core finds them. */
final class JacksonNames {

    private final PropertyNameMatcher matcher;

    /** The index of the empty name, which the matcher does not take; -1 if there is none. */
    private final int emptyName;

    JacksonNames(List<String> names) {
        emptyName = names.indexOf("");
        matcher = BinaryNameMatcher.construct(
                names.stream().filter(name -> !name.isEmpty()).toList());
    }

    /** Goes to the parser's next name; answers its index, or what {@link JsonReader#match} says. */
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
