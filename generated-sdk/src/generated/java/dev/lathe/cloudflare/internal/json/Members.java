// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The members of one object type, in the order of the document: how each is read and written, and which must come. */
public final class Members {

    /** Where a value waits for its object, so that no number is boxed. */
    enum Storage {
        OBJECT,
        INT32,
        INT64,
        FLOAT32,
        FLOAT64,
        BOOLEAN
    }

    private enum Presence {
        REQUIRED,
        NULLABLE,
        OPTIONAL
    }

    static final Members NONE = start().build();

    private final Member[] members;
    private final PropertyNameMatcher matcher;

    /** The index of the empty name, which the matcher does not take; -1 if there is none. */
    private final int emptyName;

    /** Bits of the members that must come. */
    private final long[] required;

    private final @Nullable Codec<?> further;

    private Members(List<Member> members, @Nullable Codec<?> further) {
        List<String> names = members.stream().map(Member::name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a member is named twice");
        }
        this.members = members.toArray(Member[]::new);
        this.further = further;
        this.emptyName = names.indexOf("");
        this.matcher = BinaryNameMatcher.construct(
                names.stream().filter(name -> !name.isEmpty()).toList());
        this.required = new long[(names.size() + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < this.members.length; i++) {
            if (this.members[i].presence() != Presence.OPTIONAL) {
                required[i >> 6] |= 1L << i;
            }
        }
    }

    /** Starts a list of members. */
    public static Builder start() {
        return new Builder();
    }

    int count() {
        return members.length;
    }

    /** How many words hold a bit per member. */
    int words() {
        return required.length;
    }

    String name(int index) {
        return members[index].name();
    }

    Codec<?> codec(int index) {
        return members[index].codec();
    }

    Storage storage(int index) {
        return members[index].storage();
    }

    /** What a component is when nothing came for it. */
    @Nullable
    Object absent(int index) {
        return members[index].absent();
    }

    boolean isCollection(int index) {
        return members[index].absent() != null;
    }

    boolean isOptional(int index) {
        return members[index].presence() == Presence.OPTIONAL;
    }

    boolean mayBeNull(int index) {
        return members[index].presence() != Presence.REQUIRED;
    }

    /** Whether a null says more than the component can. */
    boolean keepsNull(int index) {
        return isOptional(index) || isCollection(index);
    }

    /** How members that are not named are read, if they are typed. */
    @Nullable
    Codec<?> further() {
        return further;
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

    private record Member(
            String name,
            Codec<?> codec,
            Presence presence,
            Storage storage,
            @Nullable Object absent) {}

    /** Collects members. */
    public static final class Builder {

        private final List<Member> members = new ArrayList<>();
        private @Nullable Codec<?> further;

        private Builder() {}

        /** One that must come, and not as null. */
        public Builder required(String name, Codec<?> codec) {
            return add(name, codec, Presence.REQUIRED, codec.storage());
        }

        /** One that must come, perhaps as null. */
        public Builder nullable(String name, Codec<?> codec) {
            return add(name, codec, Presence.NULLABLE, Storage.OBJECT);
        }

        /** One that may be left out, and may be null. */
        public Builder optional(String name, Codec<?> codec) {
            return add(name, codec, Presence.OPTIONAL, Storage.OBJECT);
        }

        /** All others are of one type. */
        public Builder further(Codec<?> codec) {
            further = codec;
            return this;
        }

        /**
         * Ends the list.
         *
         * @throws IllegalArgumentException if a name comes twice
         */
        public Members build() {
            return new Members(members, further);
        }

        private Builder add(String name, Codec<?> codec, Presence presence, Storage storage) {
            members.add(new Member(name, codec, presence, storage, codec.absent()));
            return this;
        }
    }
}
