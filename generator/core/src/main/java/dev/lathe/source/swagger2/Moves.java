package dev.lathe.source.swagger2;

import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the parts of one document went; what was written to point at the old place is led to the new one. */
final class Moves {

    private final Map<List<String>, List<String>> moved = new HashMap<>();

    void add(Pointer from, Pointer to) {
        moved.putIfAbsent(from.tokens(), to.tokens());
    }

    /** The tokens of a pointer into the document as written, made to fit the document as shown. */
    List<String> translated(List<String> tokens) {
        for (int length = tokens.size(); length > 0; length--) {
            List<String> to = moved.get(tokens.subList(0, length));
            if (to != null) {
                List<String> translated = new ArrayList<>(to);
                translated.addAll(tokens.subList(length, tokens.size()));
                return translated;
            }
        }
        return tokens;
    }
}
