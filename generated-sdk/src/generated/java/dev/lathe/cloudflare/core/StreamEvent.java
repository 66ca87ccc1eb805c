// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An element of a stream with what the server said about it.
 *
 * @param <T> the element's type
 * @param type the type of the event; {@code message} when the server gives none
 * @param id the last id that the stream has given, or null
 * @param retry how long the server asks to wait before another connection, or null
 * @param data the element
 */
public record StreamEvent<T>(
        String type, @Nullable String id, @Nullable Duration retry, T data) {

    /**
     * An element with what the server said about it.
     *
     * @param type the type of the event
     * @param id the last id, or null
     * @param retry how long to wait before another connection, or null
     * @param data the element
     */
    public StreamEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
    }
}
