// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Walks over the bytes of a value without the whitespace between its tokens. */
final class SignificantBytes {

    static final int END = Integer.MIN_VALUE;

    private final byte[] bytes;
    private final int to;
    private int at;
    private int stringEnd;

    SignificantBytes(JsonSlice slice) {
        bytes = slice.bytes();
        at = slice.from();
        to = slice.to();
        stringEnd = at;
    }

    /** The next byte, or {@link #END}. */
    int next() {
        if (at >= stringEnd) {
            at = JsonScan.skipSpace(bytes, at, to);
            if (at == to) {
                return END;
            }
            if (bytes[at] == '"') {
                stringEnd = JsonScan.endOfString(bytes, at);
            }
        }
        return bytes[at++];
    }
}
