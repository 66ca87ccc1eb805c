// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;

/** Walks over the members of an object or the items of an array, one level deep, without decoding them. */
public final class JsonChildren {

    private final byte[] bytes;
    private final int to;
    private final boolean named;
    private int at;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;

    /** Stands before the first child; a value that is neither object nor array has none. */
    public JsonChildren(JsonSlice parent) {
        bytes = parent.bytes();
        RawJson.Kind kind = parent.kind();
        named = kind == RawJson.Kind.OBJECT;
        boolean hasChildren = named || kind == RawJson.Kind.ARRAY;
        at = hasChildren ? parent.from() + 1 : parent.to();
        to = hasChildren ? parent.to() - 1 : parent.to();
    }

    /** Goes to the next child; false if there is none. */
    public boolean next() {
        int i = JsonScan.skipSpace(bytes, at, to);
        if (i < to && bytes[i] == ',') {
            i = JsonScan.skipSpace(bytes, i + 1, to);
        }
        if (i == to) {
            return false;
        }
        if (named) {
            nameFrom = i + 1;
            i = JsonScan.endOfString(bytes, i);
            nameTo = i - 1;
            i = JsonScan.skipSpace(bytes, i, to) + 1;
            i = JsonScan.skipSpace(bytes, i, to);
        }
        valueFrom = i;
        at = JsonScan.endOfValue(bytes, i, to);
        return true;
    }

    /** The name of the member. */
    public String name() {
        return JsonStrings.decode(bytes, nameFrom, nameTo);
    }

    /** The child itself, which shares the parent's bytes. */
    public JsonSlice value() {
        return new JsonSlice(bytes, valueFrom, at);
    }

    /** Whether the member has this name; cheaper than {@link #name} when it has another length. */
    boolean nameIs(String expected) {
        int length = nameTo - nameFrom;
        if (length < expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            byte b = bytes[nameFrom + i];
            if (b == '\\' || b < 0) {
                return name().equals(expected);
            }
            if (b != expected.charAt(i)) {
                return false;
            }
        }
        return length == expected.length();
    }
}
