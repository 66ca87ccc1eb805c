// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of one object type, in the order of the document: how each is read and written, and which must come. */
public final class Members {

    static final Members NONE = start().build();

    private final Member[] members;

    /** What components are when nothing came for them. */
    private final @Nullable Object[] absent;

    /** Finds names; null for params, which are not read. */
    private final @Nullable NameTable names;

    /** The same for jackson-core; made at the first use, the same whoever makes it. */
    private @Nullable JacksonNames jacksonNames;

    /** Bits of the members that must come. */
    private final long[] required;

    private final @Nullable Codec<?> further;

    private Members(List<Member> members, @Nullable Codec<?> further) {
        List<String> names = members.stream()
                .filter(member -> !member.isParameter())
                .map(Member::name)
                .toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a member is named twice");
        }
        this.members = members.toArray(Member[]::new);
        this.absent = members.stream().map(Member::absent).toArray();
        this.further = further;
        this.names = names.size() < members.size() ? null : new NameTable(names);
        this.required = new long[(members.size() + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < this.members.length; i++) {
            if (this.members[i].mustCome()) {
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

    Member at(int index) {
        return members[index];
    }

    void clear(@Nullable Object[] values) {
        System.arraycopy(absent, 0, values, 0, absent.length);
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

    /** Finds the names in bytes. */
    NameTable names() {
        return Objects.requireNonNull(names, "params are not read");
    }

    /** Finds the names that a parser of jackson-core comes to. */
    JacksonNames jacksonNames() {
        JacksonNames known = jacksonNames;
        if (known == null) {
            known = new JacksonNames(Arrays.stream(members).map(Member::name).toList());
            jacksonNames = known;
        }
        return known;
    }

    /** Collects members. */
    public static final class Builder {

        private final List<Member> members = new ArrayList<>();
        private @Nullable Codec<?> further;

        private Builder() {}

        /** One that must come, and not as null. */
        public Builder required(String name, Codec<?> codec) {
            return add(name, codec, Member.Presence.REQUIRED);
        }

        /** One that must come, perhaps as null. */
        public Builder nullable(String name, Codec<?> codec) {
            return add(name, codec, Member.Presence.NULLABLE);
        }

        /** One that may be left out, and may be null. */
        public Builder optional(String name, Codec<?> codec) {
            return add(name, codec, Member.Presence.OPTIONAL);
        }

        /** A parameter that must be set; it is no member of JSON. */
        public Builder requiredParameter(String name, Codec<?> codec) {
            return add(name, codec, Member.Presence.REQUIRED_PARAMETER);
        }

        /** A parameter that may be left out; it is no member of JSON. */
        public Builder parameter(String name, Codec<?> codec) {
            return add(name, codec, Member.Presence.PARAMETER);
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

        private Builder add(String name, Codec<?> codec, Member.Presence presence) {
            members.add(new Member(name, codec, presence));
            return this;
        }
    }
}
