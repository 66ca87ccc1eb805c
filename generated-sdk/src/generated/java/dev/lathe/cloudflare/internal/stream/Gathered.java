// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import dev.lathe.cloudflare.core.ConnectionException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a piece that is not complete yet, up to a limit. */
final class Gathered {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int longest;

    Gathered(int longest) {
        this.longest = longest;
    }

    void add(byte one) {
        if (bytes.size() >= longest) {
            throw tooLong(longest);
        }
        bytes.write(one);
    }

    static ConnectionException tooLong(int longest) {
        return new ConnectionException(
                ConnectionException.Stage.LIMIT_EXCEEDED,
                "one piece of the stream is longer than " + longest + " bytes",
                null);
    }

    /** The text so far; starts anew. */
    String take() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }
}
