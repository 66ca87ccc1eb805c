package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.RawJson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects that a reader is in: which members each has had, and what its typed components cannot say. */
final class OpenObjects {

    private final JsonReader in;
    private OpenObject[] open = new OpenObject[4];
    private int depth;

    OpenObjects(JsonReader in) {
        this.in = in;
    }

    void open(Members expected) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        if (open[depth] == null) {
            open[depth] = new OpenObject();
        }
        open[depth++].begin(expected);
    }

    int next() {
        OpenObject object = open[depth - 1];
        while (true) {
            int member = in.match(object.expected);
            if (member == JsonReader.END) {
                object.checkRequired(in);
                return member;
            }
            if (member == JsonReader.UNKNOWN) {
                return member;
            }
            boolean isRepeated = object.see(member);
            if (object.expected.mayBeNull(member) && in.tryNull()) {
                if (!isRepeated) {
                    object.noteNull(member);
                }
                continue;
            }
            if (isRepeated) {
                object.forget(member);
            }
            return member;
        }
    }

    void keep(String name, RawJson value) {
        open[depth - 1].keep(name, value);
    }

    Extras close() {
        return open[--depth].end();
    }

    /** One object; used again for the next at its depth. */
    private static final class OpenObject {

        private static final Members NOTHING = Members.of();

        private Members expected = NOTHING;
        private long[] seen = new long[1];
        private Extras.@Nullable Builder extras;

        void begin(Members members) {
            expected = members;
            extras = null;
            int words = members.words();
            if (seen.length < words) {
                seen = new long[words];
            } else {
                Arrays.fill(seen, 0);
            }
        }

        /** Whether it has been seen before. */
        boolean see(int member) {
            int word = member >> 6;
            long bit = 1L << member;
            boolean isRepeated = (seen[word] & bit) != 0;
            seen[word] |= bit;
            return isRepeated;
        }

        void noteNull(int member) {
            if (expected.keepsNull(member)) {
                keep(expected.name(member), RawJson.NULL);
            }
        }

        void forget(int member) {
            if (extras != null) {
                extras.remove(expected.name(member));
            }
        }

        void keep(String name, RawJson value) {
            if (extras == null) {
                extras = Extras.builder();
            }
            extras.put(name, value);
        }

        void checkRequired(JsonReader in) {
            int missing = expected.firstMissing(seen);
            if (missing >= 0) {
                throw in.error("required member `" + expected.name(missing) + "` is missing");
            }
        }

        Extras end() {
            return extras == null ? Extras.none() : extras.build();
        }
    }
}
