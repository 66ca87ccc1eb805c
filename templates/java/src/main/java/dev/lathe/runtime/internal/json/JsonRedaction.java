package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.DecodeException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes the values of members with certain names out of JSON, at any depth and whatever they are. */
public final class JsonRedaction {

    private static final byte[] HIDDEN = ":\"***\"".getBytes(StandardCharsets.US_ASCII);

    private final Set<String> names;

    /** Hides the members of these names. */
    public JsonRedaction(Set<String> names) {
        this.names = names;
    }

    /**
     * The JSON without whitespace between its tokens, and with {@code "***"} for each value that is hidden.
     *
     * @throws DecodeException if it is not one JSON value within the default limits
     */
    public String of(byte[] json) {
        JsonSlice value = JsonSlice.parse(json, JsonLimits.DEFAULT);
        byte[] bytes = value.bytes();
        int to = value.to();
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length());
        int i = value.from();
        while (i < to) {
            if (bytes[i] == '"') {
                int end = JsonScan.endOfString(bytes, i);
                out.write(bytes, i, end - i);
                int colon = JsonScan.skipSpace(bytes, end, to);
                boolean isName = colon < to && bytes[colon] == ':';
                if (isName && names.contains(JsonStrings.decode(bytes, i + 1, end - 1))) {
                    out.writeBytes(HIDDEN);
                    end = JsonScan.endOfValue(bytes, JsonScan.skipSpace(bytes, colon + 1, to), to);
                }
                i = end;
            } else {
                if (!JsonScan.isSpace(bytes[i])) {
                    out.write(bytes[i]);
                }
                i++;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Whether something in the JSON is hidden.
     *
     * @throws DecodeException as above
     */
    public boolean hides(byte[] json) {
        return !of(json).equals(new JsonRedaction(Set.of()).of(json));
    }
}
