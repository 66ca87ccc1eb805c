package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.RawJson;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object between JSON and its type, in the order of its {@link Members}, and what its components
 * cannot say. For the time that a codec reads or writes the object; the next one gets the same instance.
 */
public final class MemberValues {

    private Members members = Members.NONE;

    /** By index; null where there is none, or where it is among the numbers. */
    private @Nullable Object[] values = {};

    /** By index: values that are primitive, as their bits. */
    private long[] numbers = {};

    /** Reading: a bit for each member that came. */
    private long[] seen = {};

    /** Writing: how many have been added. */
    private int added;

    private Map<String, @Nullable Object> further = Map.of();
    private Extras.@Nullable Builder kept;
    private Extras extras = Extras.none();

    MemberValues() {}

    void begin(Members members) {
        this.members = members;
        int count = members.count();
        if (values.length < count) {
            values = new Object[count];
            numbers = new long[count];
            seen = new long[members.words()];
        }
        for (int i = 0; i < count; i++) {
            values[i] = members.absent(i);
        }
        Arrays.fill(numbers, 0, count, 0);
        Arrays.fill(seen, 0, members.words(), 0);
        added = 0;
        further = Map.of();
        kept = null;
        extras = Extras.none();
    }

    // --- what codecs read ---------------------------------------------------------------------------------------

    /** A value; null, or an empty collection, if none came. */
    // The codec of the member has made it, and the component that takes it has the codec's type.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends @Nullable Object> T get(int index) {
        return (T) values[index];
    }

    /** A value that must come. */
    public boolean bool(int index) {
        return numbers[index] != 0;
    }

    /** A value that must come. */
    public int int32(int index) {
        return (int) numbers[index];
    }

    /** A value that must come. */
    public long int64(int index) {
        return numbers[index];
    }

    /** A value that must come. */
    public float float32(int index) {
        return (float) float64(index);
    }

    /** A value that must come. */
    public double float64(int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    /** Whether a component has a value that is neither null nor an empty collection. */
    public boolean has(int index) {
        return members.storage(index) != Members.Storage.OBJECT || values[index] != members.absent(index);
    }

    /** The members that are not named, where they are typed. */
    @SuppressWarnings("unchecked") // the codec of further members has made the values
    public <V extends @Nullable Object> Map<String, V> further() {
        return (Map<String, V>) further;
    }

    /** What was kept because no component says it. */
    public Extras extras() {
        return kept == null ? Extras.none() : kept.build();
    }

    // --- what codecs write --------------------------------------------------------------------------------------

    /** The next value. */
    public MemberValues add(@Nullable Object value) {
        values[added++] = value;
        return this;
    }

    /** The next value. */
    public MemberValues add(boolean value) {
        return add(value ? 1L : 0L);
    }

    /** The next value. */
    public MemberValues add(long value) {
        numbers[added++] = value;
        return this;
    }

    /** The next value. */
    public MemberValues add(double value) {
        return add(Double.doubleToRawLongBits(value));
    }

    /** The members that are not named, where they are typed. */
    public MemberValues further(Map<String, ?> entries) {
        further = Collections.unmodifiableMap(entries);
        return this;
    }

    /** What the object has beyond its components. */
    public MemberValues extras(Extras all) {
        extras = all;
        return this;
    }

    // --- reading ------------------------------------------------------------------------------------------------

    /** Reads a whole object. An explicit null is kept, unless a value is required or its component says it. */
    void readFrom(JsonReader in) {
        in.beginObject();
        for (int member = in.match(members); member != JsonReader.END; member = in.match(members)) {
            if (member == JsonReader.UNKNOWN) {
                readUnknown(in);
            } else {
                readMember(member, in);
            }
        }
        int missing = members.firstMissing(seen);
        if (missing >= 0) {
            throw in.error("required member `" + members.name(missing) + "` is missing");
        }
    }

    private void readMember(int member, JsonReader in) {
        boolean isRepeated = see(member);
        if (members.mayBeNull(member) && in.tryNull()) {
            if (!isRepeated && members.keepsNull(member)) {
                keep(members.name(member), RawJson.NULL);
            }
            return;
        }
        if (isRepeated && kept != null) {
            kept.remove(members.name(member));
        }
        switch (members.storage(member)) {
            case OBJECT -> readObject(member, in);
            case INT32 -> numbers[member] = in.nextInt();
            case INT64 -> numbers[member] = in.nextLong();
            case FLOAT32 -> numbers[member] = Double.doubleToRawLongBits(in.nextFloat());
            case FLOAT64 -> numbers[member] = Double.doubleToRawLongBits(in.nextDouble());
            case BOOLEAN -> numbers[member] = in.nextBoolean() ? 1 : 0;
        }
    }

    /** Keeps that an optional collection came empty, which its component cannot say. */
    private void readObject(int member, JsonReader in) {
        Object value = members.codec(member).read(in);
        values[member] = value;
        if (members.isOptional(member) && isEmpty(value)) {
            keep(members.name(member), value instanceof Map ? RawJson.EMPTY_OBJECT : RawJson.EMPTY_ARRAY);
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

    /** Whether it has been seen before. */
    private boolean see(int member) {
        int word = member >> 6;
        long bit = 1L << member;
        boolean isRepeated = (seen[word] & bit) != 0;
        seen[word] |= bit;
        return isRepeated;
    }

    private void keep(String name, RawJson value) {
        if (kept == null) {
            kept = Extras.builder();
        }
        kept.put(name, value);
    }

    // --- writing ------------------------------------------------------------------------------------------------

    /** Writes an object with these members, whose values {@code values} adds. */
    public static void write(JsonWriter out, Members members, Consumer<MemberValues> values) {
        MemberValues added = out.objects().enter(members);
        values.accept(added);
        out.beginObject();
        added.writeTo(out);
        out.endObject();
        out.objects().leave();
    }

    private void writeTo(JsonWriter out) {
        if (added != members.count()) {
            throw new IllegalStateException(added + " values for " + members.count() + " members");
        }
        for (int i = 0; i < added; i++) {
            switch (members.storage(i)) {
                case OBJECT -> writeObject(i, out);
                case INT32 -> out.name(members.name(i)).number(int32(i));
                case INT64 -> out.name(members.name(i)).number(int64(i));
                case FLOAT32 -> out.name(members.name(i)).number(float32(i));
                case FLOAT64 -> out.name(members.name(i)).number(float64(i));
                case BOOLEAN -> out.name(members.name(i)).bool(bool(i));
            }
        }
        Codec<?> codec = members.further();
        if (codec != null) {
            further.forEach((name, value) -> writeValue(out.name(name), codec, value));
        }
        out.extras(extras);
    }

    /** Writes nothing for what is left out, and nothing that the extras say better. */
    private void writeObject(int member, JsonWriter out) {
        Object value = values[member];
        if (members.isOptional(member) ? value == null || isEmpty(value) : isKeptNull(member)) {
            return;
        }
        writeValue(out.name(members.name(member)), members.codec(member), value);
    }

    /** Whether it is null, which its component cannot say. */
    private boolean isKeptNull(int member) {
        return members.mayBeNull(member) && members.isCollection(member) && extras.get(members.name(member)) != null;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> items
                ? items.isEmpty()
                : value instanceof Map<?, ?> entries && entries.isEmpty();
    }

    @SuppressWarnings("unchecked") // the codec of the member is of the value's type
    private static void writeValue(JsonWriter out, Codec<?> codec, @Nullable Object value) {
        if (value == null) {
            out.nullValue();
        } else {
            ((Codec<Object>) codec).write(out, value);
        }
    }
}
