package dev.lathe.runtime.internal.stream;

import dev.lathe.runtime.internal.http.OpenDemand;
import dev.lathe.runtime.internal.stream.Source.Cutting;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives elements to a subscriber as it asks for them. Bytes are asked for when an element is wanted and none is ready;
 * all of it happens on a callback thread, one step at a time, never on a thread of the transport.
 */
final class FrameSubscription<T> implements Flow.Subscription, Flow.Subscriber<List<ByteBuffer>> {

    /** Gone when it is over: who has cancelled must not be kept in memory by the stream. */
    private volatile Flow.@Nullable Subscriber<? super T> subscriber;

    private final Function<Frame, T> decoding;
    private final Cutting cutting;
    private final Executor callbacks;
    private final FrameParser parser;
    private final Deque<Frame> ready = new ArrayDeque<>();
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger knocks = new AtomicInteger();
    private final OpenDemand demand = new OpenDemand();
    private volatile boolean over;
    private volatile Flow.@Nullable Subscription upstream;
    private boolean asked;
    private boolean complete;
    private @Nullable Throwable failure;

    FrameSubscription(Flow.Subscriber<? super T> subscriber, Function<Frame, T> decoding, Source source) {
        this.subscriber = subscriber;
        this.decoding = decoding;
        this.cutting = source.cutting();
        this.callbacks = source.callbacks();
        this.parser = cutting.framing().parser(cutting.longest(), ready::add);
    }

    void begin(Flow.Publisher<List<ByteBuffer>> bytes) {
        tell(subscriber -> subscriber.onSubscribe(this));
        bytes.subscribe(this);
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            arrive(() -> failure = new IllegalArgumentException("a subscriber must request at least one element"));
        } else {
            demand.add(n);
            knock();
        }
    }

    @Override
    public void cancel() {
        over = true;
        subscriber = null;
        Flow.Subscription current = upstream;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        upstream = subscription;
        if (over) {
            subscription.cancel();
        }
        knock();
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrive(() -> {
            asked = false;
            bytes.forEach(parser::feed);
        });
    }

    @Override
    public void onError(Throwable broken) {
        arrive(() -> failure = Source.failure(broken));
    }

    @Override
    public void onComplete() {
        arrive(() -> {
            complete = true;
            parser.end();
        });
    }

    private void arrive(Runnable step) {
        arrived.add(step);
        knock();
    }

    private void knock() {
        if (knocks.getAndIncrement() == 0) {
            callbacks.execute(this::drain);
        }
    }

    private void drain() {
        int heard = 1;
        do {
            advance();
            heard = knocks.addAndGet(-heard);
        } while (heard != 0);
    }

    private void advance() {
        while (!over) {
            Runnable step = arrived.poll();
            if (step != null) {
                take(step);
            } else if (!ready.isEmpty()) {
                if (!demand.isOpen()) {
                    return;
                }
                give(ready.removeFirst());
            } else if (failure != null || complete) {
                finish();
            } else if (!ask()) {
                return;
            }
        }
    }

    private void take(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException tooLong) {
            failure = tooLong;
        }
    }

    private void give(Frame frame) {
        if (frame.data().equals(cutting.last())) {
            end(Flow.Subscriber::onComplete);
            return;
        }
        demand.take();
        T element;
        try {
            element = decoding.apply(frame);
        } catch (RuntimeException unreadable) {
            failure = unreadable;
            ready.clear();
            return;
        }
        T decoded = element;
        tell(subscriber -> subscriber.onNext(decoded));
    }

    /** Asks for bytes; false when there is nothing to do but wait. */
    private boolean ask() {
        Flow.Subscription current = upstream;
        if (asked || current == null || !demand.isOpen()) {
            return false;
        }
        asked = true;
        current.request(1);
        return true;
    }

    private void finish() {
        Throwable reason = failure;
        end(reason == null ? Flow.Subscriber::onComplete : subscriber -> subscriber.onError(reason));
    }

    private void end(Consumer<Flow.Subscriber<? super T>> signal) {
        Flow.Subscriber<? super T> last = subscriber;
        cancel();
        if (last != null) {
            signal.accept(last);
        }
    }

    private void tell(Consumer<Flow.Subscriber<? super T>> signal) {
        Flow.Subscriber<? super T> current = subscriber;
        if (current != null) {
            signal.accept(current);
        }
    }
}
