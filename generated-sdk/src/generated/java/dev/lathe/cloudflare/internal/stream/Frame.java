// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a stream, not yet decoded.
 *
 * @param event the type of an event; {@code message} when it has none
 * @param id the last id that the stream has given, or null
 * @param retry how long the server asks to wait before another connection, or null
 * @param data the content
 */
public record Frame(
        String event, @Nullable String id, @Nullable Duration retry, String data) {

    /** A piece that is nothing but content. */
    static Frame of(String data) {
        return new Frame("message", null, null, data);
    }
}
