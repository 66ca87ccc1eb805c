// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.Arrays;

/** The objects that a reader or writer is in, each inside of the one before; a depth's values are used again. */
final class OpenObjects {

    private MemberValues[] open = new MemberValues[4];
    private int depth;

    /** Begins an object; empty values for its members. */
    MemberValues enter(Members members) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        if (open[depth] == null) {
            open[depth] = new MemberValues();
        }
        MemberValues values = open[depth++];
        values.begin(members);
        return values;
    }

    /** Ends the innermost. */
    void leave() {
        depth--;
    }
}
