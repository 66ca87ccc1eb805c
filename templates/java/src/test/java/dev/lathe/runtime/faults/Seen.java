package dev.lathe.runtime.faults;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request as a {@link HostileServer} saw it.
 *
 * @param connection counts connections from 1
 * @param line the request line
 * @param headers the header lines, in order
 * @param body the body, one character for each byte
 */
record Seen(int connection, String line, List<String> headers, String body) {

    String method() {
        return line.substring(0, line.indexOf(' '));
    }

    String target() {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    /** The first value of a header, or null. */
    @Nullable
    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        for (String header : headers) {
            if (header.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                return header.substring(prefix.length()).trim();
            }
        }
        return null;
    }
}
