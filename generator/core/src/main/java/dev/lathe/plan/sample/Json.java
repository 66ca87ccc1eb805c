package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as a tree; numbers keep their spelling. */
sealed interface Json {

    /** An object; members in order. */
    record Obj(Map<SpecText, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        Obj with(SpecText name, Json value) {
            Map<SpecText, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(SpecText value) implements Json {}

    /** A number as it is spelled: digits, signs, point and exponent only. */
    record Num(String spelling) implements Json {}

    /** A boolean. */
    record Bool(boolean value) implements Json {}

    /** Null. */
    record Null() implements Json {}
}
