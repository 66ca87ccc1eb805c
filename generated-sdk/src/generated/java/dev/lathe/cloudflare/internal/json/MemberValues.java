// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.Extras;
import dev.lathe.cloudflare.core.RawJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object between JSON, its builder and its type, in the order of its {@link Members}, and what its
 * components cannot say. A reader or writer gives the same instance to one object after the other.
 */
public final class MemberValues {

    private Members members = Members.NONE;

    /** By index; null where there is none, or where it is among the numbers. */
    private @Nullable Object[] values = {};

    /** By index: values that are primitive, as their bits. */
    private long[] numbers = {};

    /** A bit for each member that came or was set. */
    private long[] seen = {};

    /** How many have been added. */
    private int added;

    private Map<String, Object> further = Map.of();
    private Extras extras = Extras.none();

    /** The extras, while more are kept. */
    private Extras.@Nullable Builder kept;

    MemberValues() {}

    void begin(Members members) {
        this.members = members;
        int count = members.count();
        if (values.length < count) {
            values = new Object[count];
            numbers = new long[count];
            seen = new long[members.words()];
        }
        members.clear(values);
        Arrays.fill(seen, 0, members.words(), 0);
        added = 0;
        further = Map.of();
        extras(Extras.none());
    }

    // --- what codecs read ---------------------------------------------------------------------------------------

    /** A value; null, or an empty collection, if there is none. */
    // The codec of the member has made it, and the component that takes it has the codec's type.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends @Nullable Object> T get(int index) {
        return (T) values[index];
    }

    /** A value that must be there. */
    public boolean bool(int index) {
        return numbers[index] != 0;
    }

    /** A value that must be there. */
    public int int32(int index) {
        return (int) numbers[index];
    }

    /** A value that must be there. */
    public long int64(int index) {
        return numbers[index];
    }

    /** A value that must be there. */
    public float float32(int index) {
        return (float) float64(index);
    }

    /** A value that must be there. */
    public double float64(int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    /** The members that are not named, where they are typed. */
    @SuppressWarnings("unchecked") // the codec of further members has made the values
    public <V extends @Nullable Object> Map<String, V> further() {
        return (Map<String, V>) further;
    }

    /** What no component says. */
    public Extras extras() {
        return kept == null ? extras : kept.build();
    }

    // --- what codecs write --------------------------------------------------------------------------------------

    /** The next value. */
    public MemberValues add(@Nullable Object value) {
        if (value != null) {
            see(added);
            values[added] = value;
        }
        added++;
        return this;
    }

    /** The next value. */
    public MemberValues add(boolean value) {
        return add(value ? 1L : 0L);
    }

    /** The next value. */
    public MemberValues add(long value) {
        see(added);
        numbers[added++] = value;
        return this;
    }

    /** The next value. */
    public MemberValues add(double value) {
        return add(Double.doubleToRawLongBits(value));
    }

    /** The members that are not named, where they are typed. */
    @SuppressWarnings("unchecked") // only the codec of further members looks at the values
    public MemberValues further(Map<String, ?> entries) {
        further = (Map<String, Object>) entries;
        return this;
    }

    /** What the object has beyond its components. */
    public MemberValues extras(Extras all) {
        extras = all;
        kept = null;
        return this;
    }

    /** IllegalStateException unless there was a value for each member: then the codec is wrong. */
    void checkAdded() {
        if (added != members.count()) {
            throw new IllegalStateException(added + " values for " + members.count() + " members");
        }
    }

    // --- what builders do ---------------------------------------------------------------------------------------

    /** Sets a value, a collection as a copy. */
    public void set(int index, Object value) {
        Member member = members.at(index);
        Object copy = copy(member.codec(), Objects.requireNonNull(value, member.name()));
        see(index);
        switch (member.storage()) {
            case STRING, OBJECT -> values[index] = copy;
            case INT32, INT64 -> numbers[index] = ((Number) copy).longValue();
            case FLOAT32, FLOAT64 -> numbers[index] = Double.doubleToRawLongBits(((Number) copy).doubleValue());
            case BOOLEAN -> numbers[index] = (Boolean) copy ? 1 : 0;
        }
        if (member.mayBeNull()) {
            forget(member);
            keepIfEmpty(member, copy);
        }
    }

    /** Has a member sent as null. */
    public void setNull(int index) {
        Member member = members.at(index);
        see(index);
        values[index] = member.absent();
        if (member.keepsNull()) {
            keep(member.name(), RawJson.NULL);
        }
    }

    /** Sets the members that are not named, but typed. */
    public void setFurther(Map<String, ?> entries) {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Keeps a member as it is. */
    public void keep(String name, RawJson value) {
        if (kept == null) {
            kept = Extras.builder().putAll(extras);
        }
        kept.put(name, value);
    }

    /** The names of all that must be set and are not. */
    List<String> missing() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < members.count(); i++) {
            if (members.at(i).mustBeSet() && !isSeen(i)) {
                names.add(members.at(i).name());
            }
        }
        return names;
    }

    // --- reading ------------------------------------------------------------------------------------------------

    /** Reads a whole object. An explicit null is kept, unless a value is required or its component says it. */
    void readFrom(JsonReader in) {
        in.beginObject();
        int likely = 0;
        for (int member = in.match(members, 0); member != JsonReader.END; member = in.match(members, likely)) {
            if (member == JsonReader.UNKNOWN) {
                readUnknown(in);
            } else {
                readMember(member, in);
                likely = member + 1;
            }
        }
        int missing = members.firstMissing(seen);
        if (missing >= 0) {
            throw in.error("required member `" + members.at(missing).name() + "` is missing");
        }
    }

    private void readMember(int index, JsonReader in) {
        Member member = members.at(index);
        boolean isRepeated = isSeen(index);
        see(index);
        if (member.mayBeNull() && in.tryNull()) {
            if (!isRepeated && member.keepsNull()) {
                keep(member.name(), RawJson.NULL);
            }
            return;
        }
        if (isRepeated) {
            forget(member);
        }
        if (member.storage() == Member.Storage.STRING) {
            values[index] = in.nextString();
            return;
        }
        switch (member.storage()) {
            case STRING, OBJECT -> {
                Object value = member.codec().read(in);
                values[index] = value;
                keepIfEmpty(member, value);
            }
            case INT32 -> numbers[index] = in.nextInt();
            case INT64 -> numbers[index] = in.nextLong();
            case FLOAT32 -> numbers[index] = Double.doubleToRawLongBits(in.nextFloat());
            case FLOAT64 -> numbers[index] = Double.doubleToRawLongBits(in.nextDouble());
            case BOOLEAN -> numbers[index] = in.nextBoolean() ? 1 : 0;
        }
    }

    private void readUnknown(JsonReader in) {
        String name = in.memberName();
        Codec<?> codec = members.further();
        if (codec == null || in.peek() == RawJson.Kind.NULL) {
            keep(name, in.nextRaw());
            return;
        }
        if (further.isEmpty()) {
            further = new LinkedHashMap<>();
        }
        further.put(name, codec.read(in));
    }

    // --- what components cannot say -----------------------------------------------------------------------------

    /** An optional collection that is empty looks like an absent one. */
    private void keepIfEmpty(Member member, Object value) {
        if (member.isOptional() && member.isEmpty(value)) {
            keep(member.name(), value instanceof Map ? RawJson.EMPTY_OBJECT : RawJson.EMPTY_ARRAY);
        }
    }

    private void forget(Member member) {
        if (kept != null) {
            kept.remove(member.name());
        } else {
            extras = extras.without(member.name());
        }
    }

    @SuppressWarnings("unchecked") // the codec of the member is of the value's type
    private static Object copy(Codec<?> codec, Object value) {
        return ((Codec<Object>) codec).copy(value);
    }

    private boolean isSeen(int index) {
        return (seen[index >> 6] & 1L << index) != 0;
    }

    private void see(int index) {
        seen[index >> 6] |= 1L << index;
    }
}
