// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the members of an object: nothing for what is left out, and nothing that the extras say better. */
final class MemberWriter {

    private MemberWriter() {}

    /** Writes into the object that is open. */
    static void write(Members members, MemberValues values, JsonWriter out) {
        for (int i = 0; i < members.count(); i++) {
            Member member = members.at(i);
            if (!member.isParameter()) {
                write(member, values, i, out);
            }
        }
        Codec<?> further = members.further();
        if (further != null) {
            Map<String, ?> entries = values.further();
            entries.forEach((name, value) -> value(out.name(name), further, value));
        }
        out.extras(values.extras());
    }

    private static void write(Member member, MemberValues values, int index, JsonWriter out) {
        switch (member.storage()) {
            case STRING, OBJECT -> object(member, values, index, out);
            case INT32 -> out.name(member).number(values.int32(index));
            case INT64 -> out.name(member).number(values.int64(index));
            case FLOAT32 -> out.name(member).number(values.float32(index));
            case FLOAT64 -> out.name(member).number(values.float64(index));
            case BOOLEAN -> out.name(member).bool(values.bool(index));
        }
    }

    private static void object(Member member, MemberValues values, int index, JsonWriter out) {
        Object value = values.get(index);
        if (member.isOptional() ? value == null || member.isEmpty(value) : isKeptNull(member, values)) {
            return;
        }
        out.name(member);
        if (member.storage() == Member.Storage.STRING && value != null) {
            out.string((String) value);
        } else {
            value(out, member.codec(), value);
        }
    }

    /** Whether it is null, which its component cannot say. */
    private static boolean isKeptNull(Member member, MemberValues values) {
        return member.keepsNull() && values.extras().get(member.name()) != null;
    }

    @SuppressWarnings("unchecked") // the codec of the member is of the value's type
    private static void value(JsonWriter out, Codec<?> codec, @Nullable Object value) {
        if (value == null) {
            out.nullValue();
        } else {
            ((Codec<Object>) codec).write(out, value);
        }
    }
}
