// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Elements that a server sends one after the other, each decoded as it arrives. It is read once, by one of
 * {@link #iterator}, {@link #stream}, {@link #subscribe} or {@link #events}; closing it early closes the connection.
 *
 * <p>Waiting for an element has no limit of time unless the call has an explicit timeout. A stream that breaks fails
 * with an {@link SdkException}; it is not repeated. Interrupting the thread that waits ends the exchange.
 *
 * @param <T> the type of the elements
 */
public interface EventStream<T> extends Iterable<T>, Flow.Publisher<T>, AutoCloseable {

    /**
     * The elements, for a caller that waits for each.
     *
     * @return throws {@link SdkException}s while it waits
     * @throws IllegalStateException if the stream is read already
     */
    @Override
    Iterator<T> iterator();

    /**
     * The elements, for a caller that is called with each, on threads of the client, as many as it asks for.
     *
     * @param subscriber the only one; cancelling closes the connection
     */
    @Override
    void subscribe(Flow.Subscriber<? super T> subscriber);

    /**
     * The same stream with what the server says about each element.
     *
     * @return takes the place of this one
     */
    EventStream<StreamEvent<T>> events();

    /** {@return the HTTP status} */
    int status();

    /** {@return the header fields} */
    Headers headers();

    /**
     * The elements as a stream, for a caller that waits for each.
     *
     * @return closing it closes the connection
     */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /** Closes the connection, unless the stream has ended. */
    @Override
    void close();
}
