// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import dev.lathe.cloudflare.core.EventStream;
import dev.lathe.cloudflare.core.Headers;
import dev.lathe.cloudflare.core.StreamEvent;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * The frames of a body, decoded one by one.
 *
 * @param <T> what a frame is decoded to
 */
public final class TypedStream<T> implements EventStream<T> {

    private final Source source;
    private final Function<Frame, T> decoding;

    /**
     * A stream over a body that nobody has read from yet.
     *
     * @param source the body in frames
     * @param decoding makes an element of a frame
     */
    public TypedStream(Source source, Function<Frame, T> decoding) {
        this.source = source;
        this.decoding = decoding;
    }

    @Override
    public Iterator<T> iterator() {
        FrameIterator frames = source.iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return frames.hasNext();
            }

            @Override
            public T next() {
                Frame frame = frames.next();
                try {
                    return decoding.apply(frame);
                } catch (RuntimeException unreadable) {
                    frames.close();
                    throw unreadable;
                }
            }
        };
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        source.subscribe(new FrameSubscription<>(subscriber, decoding, source));
    }

    @Override
    public EventStream<StreamEvent<T>> events() {
        return new TypedStream<>(
                source, frame -> new StreamEvent<>(frame.event(), frame.id(), frame.retry(), decoding.apply(frame)));
    }

    @Override
    public int status() {
        return source.answer().status();
    }

    @Override
    public Headers headers() {
        return source.answer().headers();
    }

    @Override
    public void close() {
        source.close();
    }

    /** The status only: elements may be secret. */
    @Override
    public String toString() {
        return "EventStream[status=" + status() + "]";
    }
}
