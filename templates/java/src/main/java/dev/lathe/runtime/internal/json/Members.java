package dev.lathe.runtime.internal.json;

import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The members of one object type, in the order of the document, and which of them must come; built once per codec. */
public final class Members {

    private final List<String> names;
    private final PropertyNameMatcher matcher;

    /** The index of the empty name, which the matcher does not take; -1 if there is none. */
    private final int emptyName;

    /** Bits of the members that must come. */
    private final long[] required;

    /** Bits of the members for which null is no value. */
    private final long[] nonNull;

    /** Bits of the members whose null says no more than their component. */
    private final long[] plainNull;

    private Members(List<String> names) {
        this.names = names;
        this.emptyName = names.indexOf("");
        this.matcher = BinaryNameMatcher.construct(
                names.stream().filter(name -> !name.isEmpty()).toList());
        int words = (names.size() + Long.SIZE - 1) / Long.SIZE;
        this.required = new long[words];
        this.nonNull = new long[words];
        this.plainNull = new long[words];
    }

    /**
     * Members with these names, which {@link JsonReader#nextMember} answers by index. All may be left out or null.
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

    /** Says which must come, and not as null. */
    public Members required(int... indexes) {
        mark(required, indexes);
        mark(nonNull, indexes);
        return this;
    }

    /** Says which must come, perhaps as null, which their component is then. */
    public Members nullable(int... indexes) {
        mark(required, indexes);
        mark(plainNull, indexes);
        return this;
    }

    /** Says which must come, perhaps as null, which their component cannot be: it is kept. */
    public Members nullableCollections(int... indexes) {
        mark(required, indexes);
        return this;
    }

    /** The name at an index. */
    public String name(int index) {
        return names.get(index);
    }

    /** How many words hold a bit per member. */
    int words() {
        return required.length;
    }

    boolean mayBeNull(int index) {
        return !isMarked(nonNull, index);
    }

    boolean keepsNull(int index) {
        return !isMarked(plainNull, index);
    }

    /** The first that must come and is not among those seen; -1 if there is none. */
    int firstMissing(long[] seen) {
        for (int word = 0; word < required.length; word++) {
            long missing = required[word] & ~seen[word];
            if (missing != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(missing);
            }
        }
        return -1;
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

    private static void mark(long[] bits, int... indexes) {
        for (int index : indexes) {
            bits[index >> 6] |= 1L << index;
        }
    }

    private static boolean isMarked(long[] bits, int index) {
        return (bits[index >> 6] & 1L << index) != 0;
    }
}
